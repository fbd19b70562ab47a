namespace Ledger.Tests;

public class LedgerAddressTests
{
    [Theory]
    [InlineData("postgresql://ada:secret@host/room")]
    [InlineData("postgresql://ada:se@cret@host/room")]
    [InlineData("postgresql://ada:secret@host:5432/room?sslmode=require")]
    [InlineData("postgresql://ada@host/room?password=secret")]
    [InlineData("postgres://ada:secret@host/room")]
    [InlineData("postgresql://ada:secret@host")]
    [InlineData("postgresql://host/room?PASSWORD=secret")]
    public void A_password_in_an_address_is_refused_and_never_repeated(string address)
    {
        var refused = Assert.Throws<LedgerException>(() => Ledgers.Open(address));
        Assert.False(refused.Temporary);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("cret", Ledgers.Shown(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://ada:secret@host/room")]
    [InlineData("postgresql://ada@host/room?password=secret")]
    public void Who_gives_a_password_is_told_where_it_goes(string address) =>
        Assert.Contains("PGPASSFILE", Assert.Throws<LedgerException>(() => Ledgers.Open(address)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("postgresql://host/room")]
    [InlineData("postgresql://ada@host")]
    [InlineData("postgresql://ada@host/room?sslmode=perhaps")]
    [InlineData("postgresql://ada@host:port/room")]
    [InlineData("http://ada@host/room")]
    public void Another_address_is_refused_with_the_form(string address) =>
        Assert.Contains("postgresql://user@host:port/database", Assert.Throws<LedgerException>(() => Ledgers.Open(address)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_address_says_who_where_and_how()
    {
        var address = LedgerAddress.Parse("postgresql://ada%20b@[::1]:6543/room?sslmode=verify-full");
        Assert.Equal(("ada b", "::1", 6543, "room", Npgsql.SslMode.VerifyFull, null), (address.Username, address.Host, address.Port, address.Database, address.SslMode, address.Password));
    }
}
