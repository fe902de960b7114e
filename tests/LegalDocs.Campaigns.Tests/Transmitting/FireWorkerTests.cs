namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>This test program, started again as a worker of the proof under fire.</summary>
public sealed class FireWorkerTests
{
    [Fact(Explicit = true)]
    public async Task A_worker_works_until_nothing_is_left_to_do()
    {
        var field = FireField.FromEnvironment();
        Assert.SkipWhen(field is null, "not started by the proof under fire");

        await field!.WorkAsync();
    }
}
