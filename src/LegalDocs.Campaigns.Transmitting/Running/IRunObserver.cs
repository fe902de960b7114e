using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Running;

/// <summary>Told what a run does, as it does it; from several threads at once.</summary>
public interface IRunObserver
{
    /// <summary>The controls passed; the acts are about to be made.</summary>
    /// <param name="plan">What is to be made.</param>
    void OnPlanned(CampaignPlan plan);

    /// <summary>An act was made, found unchanged, or failed.</summary>
    /// <param name="result">What became of it.</param>
    void OnActe(ActeResult result);

    /// <summary>Transmission begins, or goes on.</summary>
    /// <param name="platform">Name and address of the platform.</param>
    /// <param name="isRehearsal">Whether it is the rehearsal platform of this computer.</param>
    /// <param name="remaining">Acts whose receipt is awaited.</param>
    void OnTransmissionStarted(string platform, bool isRehearsal, int remaining);

    /// <summary>A transmission came to an end: received, refused, or in need of a decision.</summary>
    /// <param name="result">What became of it.</param>
    void OnTransmission(TransmissionResult result);
}
