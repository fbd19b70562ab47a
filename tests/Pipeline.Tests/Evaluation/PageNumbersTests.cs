using Pipeline.Evaluation;

namespace Pipeline.Tests.Evaluation;

/// <summary>The page says no number that the record does not hold, and no estimate with another's interval.</summary>
[Collection(nameof(EvaluatedOnce))]
public sealed class PageNumbersTests
{
    private readonly RecordNumbers record;
    private readonly string text;

    public PageNumbersTests(EvaluateTests.Evaluated evaluated)
    {
        var folder = evaluated.Folder("two");
        record = new RecordNumbers(Path.Combine(folder, EvaluationRecord.FileName));
        text = RecordNumbers.Text(File.ReadAllText(Path.Combine(folder, "report.en.html")));
    }

    [Fact]
    public void Every_number_on_the_page_is_one_of_the_record_and_every_interval_that_of_its_estimate()
    {
        Assert.InRange(RecordNumbers.Estimates(text).Count(), 100, 10_000);
        Assert.Empty(record.Strangers(text));
    }

    [Fact]
    public void A_changed_digit_of_an_estimate_of_an_end_or_of_its_n_is_found()
    {
        foreach (var estimate in RecordNumbers.Estimates(text).Where((_, i) => i % 5 == 0))
        {
            foreach (var part in new[] { "value", "low", "high", "n" }.Select(name => estimate.Groups[name]).Where(g => g.Success))
            {
                var (at, digit) = (part.Index + part.Length - 1 - estimate.Index, part.Value[^1] - '0');
                var changed = estimate.Value[..at] + (char)('0' + ((digit + 5) % 10)) + estimate.Value[(at + 1)..];
                Assert.False(record.Holds(RecordNumbers.Estimates(changed).First()), $"'{estimate.Value}' became '{changed}'");
            }
        }
    }

    [Theory]
    [InlineData("put forward: 1,234,567")]
    [InlineData("of all founded signals 12.34567%")]
    [InlineData("0.12345")]
    public void A_number_that_is_not_in_the_record_is_found(string words) => Assert.NotEmpty(record.Strangers(words));
}
