using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Tests.Planning;

/// <summary>The nearest date by binary search, held against every pair of dates.</summary>
public sealed class DateNeighboursTests
{
    private static readonly DateOnly Start = new(2018, 9, 27);

    [Fact]
    public void The_nearest_date_is_that_of_a_search_through_all()
    {
        var random = new Random(20_181);
        for (var round = 0; round < 300; round++)
        {
            var written = Days(random, random.Next(1, 12));
            var actes = Days(random, random.Next(0, 6));
            var neighbours = new DateNeighbours(written, actes);

            Assert.All(written.Index(), each =>
            {
                var others = written.Where((_, index) => index != each.Index).Concat(actes.Where(day => day != each.Item)).ToList();
                Assert.Equal(others.Count, neighbours.CountBut(each.Item));
                Assert.Equal(
                    others.Count == 0 ? null : others.Min(day => Distance(day, each.Item)),
                    neighbours.NearestOf(each.Item) is { } nearest ? Distance(nearest, each.Item) : (int?)null);
            });
        }
    }

    private static int Distance(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);

    private static List<DateOnly> Days(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Start.AddDays(random.Next(40)))];
}
