namespace LegalDocs.Pdf.Tests;

public sealed class JobQueueTests
{
    [Theory]
    [InlineData(1, 2, 2, 1)]
    [InlineData(64, 2, 2, 32)]
    [InlineData(64, 1, 2, 32)]
    [InlineData(10, 1, 2, 10)]
    [InlineData(20, 1, 4, 16)]
    [InlineData(5_000, 1, 2, 100)]
    [InlineData(7, 3, 4, 3)]
    public void A_slot_takes_a_fair_part_that_pays_for_its_start(int waiting, int idle, int slots, int share)
    {
        Assert.Equal(share, JobQueue.Share(waiting, idle, slots, 100));
    }
}
