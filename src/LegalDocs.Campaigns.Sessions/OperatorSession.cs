using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Sessions;

/// <summary>A campaign open for the person who looks after its transmissions: no lock is taken, workers go on.</summary>
public sealed class OperatorSession : IAsyncDisposable
{
    private readonly CampaignPaths _paths;
    private readonly PipelineDefinition _pipeline;
    private readonly SessionHost _host;
    private readonly List<IAsyncDisposable> _owned = [];

    private OperatorSession(CampaignPaths paths, PipelineDefinition pipeline, SessionHost host)
    {
        _paths = paths;
        _pipeline = pipeline;
        _host = host;
    }

    /// <summary>Identifier of the campaign.</summary>
    public string Campagne => _pipeline.Campagne;

    /// <summary>The register.</summary>
    public RegisterDatabase Register { get; private set; } = null!;

    /// <summary>The version store.</summary>
    public IVersionStore Store { get; private set; } = null!;

    /// <summary>Opens a campaign whose register exists.</summary>
    /// <param name="directory">Folder that holds the pipeline file.</param>
    /// <param name="storeAddress">Address of the store, or null for the campaign's own folder.</param>
    /// <param name="registerAddress">Register, or null for the environment's or the campaign's own.</param>
    /// <param name="host">Clock and rehearsal platform.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <returns>The session.</returns>
    /// <exception cref="UsageException">No pipeline file that can be read, or no register yet.</exception>
    public static async Task<OperatorSession> OpenAsync(
        string directory,
        string? storeAddress,
        RegisterAddress? registerAddress,
        SessionHost host,
        CancellationToken cancellationToken)
    {
        var address = registerAddress ?? RegisterAddress.OfCampaign(new CampaignPaths(Path.GetFullPath(directory)).Register);
        return address.Path is { } path && !File.Exists(path) && File.Exists(Path.Combine(directory, PipelineFile.FileName))
            ? throw new UsageException(
                "cette campagne n’a pas encore de registre : rien n’y a été transmis ; lancez d’abord « legaldocs run ».",
                "this campaign has no register yet: nothing was transmitted; run 'legaldocs run' first.")
            : await OpenOrMakeAsync(directory, storeAddress, registerAddress, host, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Opens a campaign, making its register when there is none yet.</summary>
    /// <param name="directory">Folder that holds the pipeline file.</param>
    /// <param name="storeAddress">Address of the store, or null for the campaign's own folder.</param>
    /// <param name="registerAddress">Register, or null for the environment's or the campaign's own.</param>
    /// <param name="host">Clock and rehearsal platform.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <returns>The session.</returns>
    /// <exception cref="UsageException">No pipeline file that can be read.</exception>
    public static async Task<OperatorSession> OpenOrMakeAsync(
        string directory,
        string? storeAddress,
        RegisterAddress? registerAddress,
        SessionHost host,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        var paths = new CampaignPaths(Path.GetFullPath(directory));
        var session = new OperatorSession(paths, Read(paths.Directory), host);
        var address = registerAddress ?? RegisterAddress.OfCampaign(paths.Register);
        session.Register = await address.OpenAsync(host.TimeProvider, cancellationToken).ConfigureAwait(false);
        session._owned.Add(session.Register);
        session.Store = await StoreAddress.OpenAsync(
            storeAddress ?? $"folder:{paths.Store}", paths.Directory, host.TimeProvider, cancellationToken)
            .ConfigureAwait(false);
        return session;
    }

    /// <summary>A desk that only reads.</summary>
    /// <returns>The desk.</returns>
    public OperatorDesk OpenForReading() => new(Store, Register, null, _host.TimeProvider);

    /// <summary>A desk that decides: the platform is reached when a decision must be checked.</summary>
    /// <param name="cancellationToken">Stops starting the rehearsal platform.</param>
    /// <returns>The desk.</returns>
    public async Task<OperatorDesk> OpenForDecidingAsync(CancellationToken cancellationToken) =>
        new(Store, Register, await PlatformsAsync(cancellationToken).ConfigureAwait(false), _host.TimeProvider);

    /// <summary>Judges the acts that are still to be sent, and whether store and platform go together. Nothing is sent.</summary>
    /// <param name="plan">The plan of the campaign.</param>
    /// <param name="cancellationToken">Stops between two acts.</param>
    /// <returns>Everything that was found.</returns>
    public async Task<PreflightReport> PreflightAsync(CampaignPlan plan, CancellationToken cancellationToken)
    {
        var platforms = await PlatformsAsync(cancellationToken).ConfigureAwait(false);
        var mixed = await new GoLiveCheck(plan, Store, Register, platforms.IsRehearsal).FindAsync(cancellationToken)
            .ConfigureAwait(false);
        var shelf = new ClassificationShelf(_paths.Classifications, _host.TimeProvider);
        var report = await new PreflightDesk(plan, Store, Register, platforms, shelf, _host.TimeProvider)
            .CheckAsync(null, cancellationToken).ConfigureAwait(false);
        return report with { Findings = [.. mixed, .. report.Findings] };
    }

    /// <summary>Closes everything.</summary>
    /// <returns>A task.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (var owned in Enumerable.Reverse(_owned))
        {
            await owned.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static PipelineDefinition Read(string directory)
    {
        if (!File.Exists(Path.Combine(directory, PipelineFile.FileName)))
        {
            throw new UsageException(
                $"« {directory} » ne contient pas de fichier {PipelineFile.FileName}.",
                $"'{directory}' holds no {PipelineFile.FileName}.");
        }

        return PipelineFile.Load(directory) switch
        {
            PipelineLoading.Loaded loaded => loaded.Pipeline,
            PipelineLoading.Refused refused => throw new UsageException(
                string.Join('\n', refused.Findings.Select(finding => finding.Format(MessageLanguage.French))),
                string.Join('\n', refused.Findings.Select(finding => finding.Format(MessageLanguage.English)))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<IPlatformDirectory> PlatformsAsync(CancellationToken cancellationToken)
    {
        if (_pipeline.Plateforme is { } configured)
        {
            return new ConfiguredPlatforms(configured, new PlatformPool(_host.TimeProvider), _host.TimeProvider);
        }

        var rehearsal = await _host.Rehearsal(_paths.Rehearsal, _host.TimeProvider, cancellationToken)
            .ConfigureAwait(false);
        _owned.Add(rehearsal);
        return rehearsal;
    }
}
