using LegalDocs.Campaigns.Transmitting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LegalDocs.Campaigns.Sessions;

/// <summary>What a host lends to the sessions that it opens.</summary>
public sealed record SessionHost
{
    /// <summary>The clock.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Starts the rehearsal platform, for a campaign that names no platform: it listens, which is a host's affair.</summary>
    public required RehearsalStart Rehearsal { get; init; }

    /// <summary>Circuits of the platforms, when they outlive a session; null: each session has its own.</summary>
    public PlatformPool? Pool { get; init; }

    /// <summary>Told of each step of a transmission; nobody by default.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}

/// <summary>Starts a rehearsal platform on this computer.</summary>
/// <param name="databasePath">File of its transactions, which it remembers between runs; made when missing.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="cancellationToken">Stops starting.</param>
/// <returns>The platform; dispose of it to end it.</returns>
public delegate Task<IRehearsalPlatform> RehearsalStart(
    string databasePath, TimeProvider timeProvider, CancellationToken cancellationToken);

/// <summary>A platform on this computer: its receipts have no force of law.</summary>
public interface IRehearsalPlatform : IPlatformDirectory, IAsyncDisposable;
