using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Tests.Columns;

public sealed class SourceFileTest : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((1 << 20) - 1)]
    [InlineData((3 << 20) + 7)]
    public void A_file_hashed_in_pieces_has_the_digest_and_the_bytes_of_one_that_was_read(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        File.WriteAllBytes(path, bytes);
        var (hashed, read) = (SourceFile.Hashed(path), SourceFile.Read(path));
        Assert.Equal(read.Sha256, hashed.Sha256);
        Assert.Equal(bytes, hashed.Bytes);
    }

    [Fact]
    public void A_file_that_changed_since_it_was_hashed_is_refused_when_somebody_wants_its_bytes()
    {
        File.WriteAllText(path, "what was vouched for");
        var hashed = SourceFile.Hashed(path);
        File.WriteAllText(path, "what somebody put there");
        var refused = Assert.Throws<RefusedException>(() => hashed.Bytes);
        Assert.Equal("file-changed", refused.Problems.Single().Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused_when_it_is_hashed() =>
        Assert.Equal("file-unreadable", Assert.Throws<RefusedException>(() => SourceFile.Hashed(path + ".none")).Problems.Single().Code);

    public void Dispose() => File.Delete(path);
}
