using LegalDocs.Campaigns.Sessions;

namespace LegalDocs.Worker;

/// <summary>The rehearsal platform, on loopback, as this host and the command line give it to their sessions.</summary>
public static class Rehearsal
{
    /// <summary>A host of sessions that rehearses on loopback.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <returns>The host, with no circuits that outlive a session and no log.</returns>
    public static SessionHost Host(TimeProvider timeProvider) =>
        new() { TimeProvider = timeProvider, Rehearsal = RehearsalPlatforms.StartAsync };
}
