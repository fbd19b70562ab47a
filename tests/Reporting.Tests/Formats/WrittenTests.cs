using System.Globalization;
using CsCheck;
using Reporting.Documents;
using Reporting.Formats;

namespace Reporting.Tests.Formats;

public sealed class WrittenTests
{
    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(999, "999", "999")]
    [InlineData(1000, "1.000", "1,000")]
    [InlineData(-1234567, "\u22121.234.567", "\u22121,234,567")]
    public void Counts_are_grouped_by_thousands(long value, string nl, string en) => Assert.Equal(new Phrase(nl, en), Written.Count(value));

    [Theory]
    [InlineData(1234.5, 1, "1.234,5", "1,234.5")]
    [InlineData(0.126, 2, "0,13", "0.13")]
    [InlineData(-0.004, 2, "0,00", "0.00")]
    [InlineData(-0.5, 1, "\u22120,5", "\u22120.5")]
    public void Decimals_keep_their_digits_and_a_rounded_zero_has_no_sign(double value, int digits, string nl, string en) =>
        Assert.Equal(new Phrase(nl, en), Written.Decimal(value, digits));

    [Fact]
    public void Percentages_dates_and_intervals_read_as_readers_of_each_language_expect()
    {
        Assert.Equal(new Phrase("3,1%", "3.1%"), Written.Percentage(0.0312, 1));
        Assert.Equal(new Phrase("3 maart 2026", "3 March 2026"), Written.Date(new DateOnly(2026, 3, 3)));
        Assert.Equal("0,80 tot 1,25", Written.Interval(0.8, 1.25, 2, percentage: false, Language.Dutch));
        Assert.Equal("from 0.80", Written.Interval(0.8, null, 2, percentage: false, Language.English));
        Assert.Equal("no interval", Written.Interval(null, null, 2, percentage: false, Language.English));
    }

    [Fact]
    public void A_written_number_reads_back_as_the_number_it_was() => Gen.Select(Gen.Double[-1e9, 1e9], Gen.Int[0, 6]).Sample((value, digits) =>
    {
        var english = Written.Decimal(value, digits, Language.English).Replace(",", "", StringComparison.Ordinal).Replace('\u2212', '-');
        var dutch = Written.Decimal(value, digits, Language.Dutch).Replace(".", "", StringComparison.Ordinal).Replace(',', '.').Replace('\u2212', '-');
        return string.Equals(english, dutch, StringComparison.Ordinal)
            && Math.Abs(double.Parse(english, CultureInfo.InvariantCulture) - value) <= 0.5000001 * Math.Pow(10, -digits) + 1e-6;
    });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_finite_number_cannot_become_a_cell(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Cell.Decimal(value));

    [Fact]
    public void A_table_with_a_short_row_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new Table(Phrase.Same("t"), [new(Phrase.Same("a")), new(Phrase.Same("b"))], [[Cell.Count(1)]]));
}
