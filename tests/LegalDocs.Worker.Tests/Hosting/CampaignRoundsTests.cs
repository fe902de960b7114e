using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Register;
using LegalDocs.Worker.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Worker.Tests.Hosting;

/// <summary>A round tells of acts that wait, also when it can do nothing else.</summary>
public sealed class CampaignRoundsTests : IDisposable
{
    private const int ToldOfAWaitingAct = 6020;
    private const int ToldOfARefusal = 6002;

    private readonly SmallCampaign _campaign = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly LogBook _log = new();
    private readonly RoundJournal _journal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _campaign.Dispose();

    [Fact]
    public async Task A_campaign_whose_data_are_refused_still_tells_which_acts_wait()
    {
        await WaitingActAsync();
        _campaign.Write("donnees/services.csv", "Code\nSC01\n");

        await Rounds().RoundAsync(_campaign.Path, Token);

        Assert.Equal([ToldOfARefusal, ToldOfAWaitingAct], _log.Lines.Select(line => line.EventId));
        Assert.Single(_journal.Surveys[AlertBench.Campaign].Waiting);
    }

    [Fact]
    public async Task A_pipeline_file_that_became_unreadable_hides_no_act_of_a_campaign_known_before()
    {
        _campaign.Write("donnees/services.csv", "Code\nSC01\n");
        var rounds = Rounds();
        await rounds.RoundAsync(_campaign.Path, Token);
        await WaitingActAsync();
        _campaign.Write("pipeline.yaml", "version: [");

        await rounds.RoundAsync(_campaign.Path, Token);

        Assert.Contains(_log.Lines, line => line.EventId == ToldOfAWaitingAct);
    }

    private CampaignRounds Rounds() => new(
        new WorkerSettings { Campagnes = [_campaign.Path] },
        _journal,
        new PlatformPool(_clock),
        new AlertDesk(mail: null, _clock, _log.Logger<AlertDesk>()),
        _clock,
        _log.Logger<CampaignRounds>());

    /// <summary>An act that was to be sent more than a day ago.</summary>
    private async Task WaitingActAsync()
    {
        var paths = new CampaignPaths(_campaign.Path);
        Directory.CreateDirectory(paths.State);
        await using (var register = await RegisterDatabase.OpenAsync(new RegisterOptions { Path = paths.Register }, _clock, Token))
        {
            await register.Work.EnqueueAsync(AlertBench.Work("D1", _clock.GetUtcNow()), Token);
        }

        _clock.Advance(TimeSpan.FromHours(25));
    }
}
