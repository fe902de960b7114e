using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>A process of the proof: works until nothing is left to do, as the service does, round after round.</summary>
internal static class FireWorker
{
    /// <summary>What it prints once it is at work.</summary>
    public const string AtWork = "at work";

    public static async Task RunAsync(FireField field)
    {
        var platform = new FirePlatform(field.Platform, field.Pace);
        await using var register = await field.OpenRegisterAsync(CancellationToken.None);
        Console.WriteLine(AtWork);
        while ((await register.Work.CountAsync(SomePlan.Campaign, CancellationToken.None)).Remaining > 0)
        {
            try
            {
                await field.Desk(register, platform).WorkAsync(new Silence(), CancellationToken.None);
            }
            catch (Exception error) when (error is RegisterException { IsTransient: true } or VersionStoreException or IOException)
            {
                Console.WriteLine(error.Message);
            }
        }
    }

    private sealed class Silence : IRunObserver
    {
        public void OnPlanned(CampaignPlan plan)
        {
        }

        public void OnActe(ActeResult result)
        {
        }

        public void OnTransmissionStarted(string platform, bool isRehearsal, int remaining)
        {
        }

        public void OnTransmission(TransmissionResult result)
        {
        }
    }
}
