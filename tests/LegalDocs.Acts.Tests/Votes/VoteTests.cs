namespace LegalDocs.Acts.Tests.Votes;

public sealed class VoteTests
{
    [Theory]
    [InlineData(3, 1, 4, 3)]
    [InlineData(2, 2, 4, 3)]
    [InlineData(3, 2, 5, 3)]
    [InlineData(0, 0, 0, 1)]
    public void Abstentions_are_no_votes_cast(int pour, int contre, int cast, int majority)
    {
        var vote = Some.Vote(pour, contre, abstentions: 9);

        Assert.Equal((cast, majority), (vote.SuffragesExprimes, vote.MajoriteAbsolue));
    }
}
