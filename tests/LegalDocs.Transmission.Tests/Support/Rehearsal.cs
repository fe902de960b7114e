using LegalDocs.Acts;
using LegalDocs.Sandbox;

namespace LegalDocs.Transmission.Tests.Support;

/// <summary>The rehearsal platform on loopback, with a clock that tests move, and clients of it.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    /// <summary>A minute in each status.</summary>
    public static readonly SandboxPace Pace = SandboxPace.Even(TimeSpan.FromMinutes(1));

    private readonly SandboxHost _host;

    private Rehearsal(SandboxHost host, RecordingClock clock)
    {
        _host = host;
        Clock = clock;
    }

    public RecordingClock Clock { get; }

    public Uri Address => _host.BaseAddress;

    public static async Task<Rehearsal> StartAsync(SandboxOptions? options = null, RecordingClock? clock = null)
    {
        clock ??= new RecordingClock();
        options ??= new SandboxOptions { Pace = Pace };
        return new Rehearsal(await SandboxHost.StartAsync(options, clock, TestContext.Current.CancellationToken), clock);
    }

    public S2lowPlateforme Client(Siren? siren = null) => Clients.Of(Address, siren ?? Some.Metropole, Clock);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
