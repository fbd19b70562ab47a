using Pipeline.Commands;

namespace Pipeline.Tests.Scoring;

public sealed class ShardTests
{
    [Fact]
    public void A_share_is_counted_from_one() => Assert.Equal((1, 4), ScoreCommand.Shard("2/4"));

    [Theory]
    [InlineData("")]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/4")]
    [InlineData("a/b")]
    public void What_is_no_share_is_none(string text) => Assert.Null(ScoreCommand.Shard(text));
}
