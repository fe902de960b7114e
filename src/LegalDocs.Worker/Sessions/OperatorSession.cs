using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Worker;

/// <summary>A campaign open for the person who looks after its transmissions: no lock is taken, workers go on.</summary>
public sealed class OperatorSession : IAsyncDisposable
{
    private readonly CampaignPaths _paths;
    private readonly PipelineDefinition _pipeline;
    private readonly TimeProvider _timeProvider;
    private readonly List<IAsyncDisposable> _owned = [];

    private OperatorSession(CampaignPaths paths, PipelineDefinition pipeline, TimeProvider timeProvider)
    {
        _paths = paths;
        _pipeline = pipeline;
        _timeProvider = timeProvider;
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
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <returns>The session.</returns>
    /// <exception cref="UsageException">No pipeline file that can be read, or no register yet.</exception>
    public static async Task<OperatorSession> OpenAsync(
        string directory,
        string? storeAddress,
        RegisterAddress? registerAddress,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        var paths = new CampaignPaths(Path.GetFullPath(directory));
        var session = new OperatorSession(paths, Read(paths.Directory), timeProvider);
        var address = registerAddress ?? RegisterAddress.OfCampaign(paths.Register);
        session.Register = await address.OpenExistingAsync(timeProvider, cancellationToken) ?? throw new UsageException(
            "cette campagne n’a pas encore de registre : rien n’y a été transmis ; lancez d’abord « legaldocs run ».",
            "this campaign has no register yet: nothing was transmitted; run 'legaldocs run' first.");
        session._owned.Add(session.Register);
        session.Store = await StoreAddress.OpenAsync(
            storeAddress ?? $"folder:{paths.Store}", paths.Directory, timeProvider, cancellationToken);
        return session;
    }

    /// <summary>A desk that only reads.</summary>
    /// <returns>The desk.</returns>
    public OperatorDesk OpenForReading() => new(Store, Register, null, _timeProvider);

    /// <summary>A desk that decides: the platform is reached when a decision must be checked.</summary>
    /// <param name="cancellationToken">Stops starting the rehearsal platform.</param>
    /// <returns>The desk.</returns>
    public async Task<OperatorDesk> OpenForDecidingAsync(CancellationToken cancellationToken)
    {
        if (_pipeline.Plateforme is { } configured)
        {
            return new OperatorDesk(Store, Register, new ConfiguredPlatforms(configured, _timeProvider), _timeProvider);
        }

        var rehearsal = await RehearsalPlatforms.StartAsync(_paths.Rehearsal, _timeProvider, cancellationToken);
        _owned.Add(rehearsal);
        return new OperatorDesk(Store, Register, rehearsal, _timeProvider);
    }

    /// <summary>Closes everything.</summary>
    /// <returns>A task.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (var owned in Enumerable.Reverse(_owned))
        {
            await owned.DisposeAsync();
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
}
