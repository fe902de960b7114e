using LegalDocs.Acts;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Knows the platform account of each collectivité.</summary>
public interface IPlatformDirectory
{
    /// <summary>Name and address for people.</summary>
    string Description { get; }

    /// <summary>Whether this is the rehearsal platform: nothing reaches the State.</summary>
    bool IsRehearsal { get; }

    /// <summary>Leases, pauses and quarantine that fit this platform.</summary>
    TransmissionSchedule Schedule { get; }

    /// <summary>The account of a collectivité.</summary>
    /// <param name="siren">The collectivité.</param>
    /// <returns>Its account, or null when none is configured.</returns>
    IPlateforme? Find(Siren siren);
}
