using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Sandbox;

/// <summary>An act on its way through the platform: 1, 2, 3, 4 (protocol 3).</summary>
public sealed class NormalPathTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_goes_from_posted_to_acknowledged_as_the_clock_advances()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var client = rehearsal.Client();
        var request = Some.Request();

        var accepted = Assert.IsType<CreationOutcome.Accepted>(await client.CreateAsync(request, Token));
        Assert.Equal(new StatusOutcome.InProgress(1), await client.GetStatusAsync(accepted.TransactionId, Token));
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new StatusOutcome.InProgress(2), await client.GetStatusAsync(accepted.TransactionId, Token));
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new StatusOutcome.InProgress(3), await client.GetStatusAsync(accepted.TransactionId, Token));
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(1));
        var status = await client.GetStatusAsync(accepted.TransactionId, Token);

        var receipt = Assert.IsType<StatusOutcome.Acknowledged>(status).Receipt;
        Assert.Empty(receipt.Mismatches(request));
        Assert.Equal("021-242100410-20180927-DM2018_0001-DE", receipt.IdActe);
        Assert.Equal(new DateOnly(2026, 3, 2), receipt.DateReception);
    }
}
