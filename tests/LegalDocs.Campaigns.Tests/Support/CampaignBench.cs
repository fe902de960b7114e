using LegalDocs.Acts;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Sandbox;
using LegalDocs.Transmission;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Campaigns.Tests.Support;

/// <summary>What a campaign meets outside of itself, real and its own: a store, a register, platforms, a clock that tests move.</summary>
internal abstract class CampaignBench : IPlatformDirectory, IAsyncDisposable
{
    private readonly List<SandboxHost> _platforms = [];
    private int _registers;

    protected CampaignBench() => Store = new MemoryVersionStore(Clock);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public MemoryVersionStore Store { get; protected set; }

    public RegisterDatabase Register { get; private set; } = null!;

    public string Description => "essai";

    public bool IsRehearsal { get; set; } = true;

    public TransmissionSchedule Schedule => TransmissionSchedule.Production;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TempFolder Folder { get; } = new();

    public abstract IPlateforme? Find(Siren siren);

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var platform in _platforms)
        {
            await platform.DisposeAsync();
        }

        await Register.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>Adds files to an act, in a version of their own.</summary>
    public Task ExtendAsync(ActeObjectId objectId, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string message) => Store.CommitAsync(
        objectId,
        new VersionDraft
        {
            Files = files,
            Mode = VersionMode.Extend,
            Message = message,
            Author = new VersionAuthor("essai", null),
        },
        Token);

    /// <summary>Opens a register that knows nothing: the first one, or one restored from an empty backup.</summary>
    protected async Task OpenRegisterAsync() => Register = await RegisterDatabase.OpenAsync(
        new RegisterOptions { Path = Path.Combine(Folder.Path, $"registre-{++_registers}.db") }, Clock, Token);

    /// <summary>Starts a platform that knows nothing; it lives as long as the bench, unless it is stopped.</summary>
    protected async Task<SandboxHost> StartPlatformAsync(SandboxPace pace)
    {
        var platform = await SandboxHost.StartAsync(new SandboxOptions { Pace = pace }, Clock, Token);
        _platforms.Add(platform);
        return platform;
    }

    protected async Task StopPlatformAsync(SandboxHost platform)
    {
        _ = _platforms.Remove(platform);
        await platform.DisposeAsync();
    }

    /// <summary>The account of a collectivité on a platform.</summary>
    protected static S2lowPlateforme Account(SandboxHost platform, Siren siren, S2lowPipelineOptions options, TimeProvider clock) =>
        S2lowPlatformFactory.Create(
            new S2lowAccount { BaseAddress = platform.BaseAddress, Siren = siren, Login = siren.Value },
            S2lowPipelines.Create(options, clock));
}
