using LegalDocs.Campaigns.Checking;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Pdf;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Sessions;

/// <summary>One campaign, open on this machine: its lock, its register, its store, and what a run needs.</summary>
/// <remarks>The command line and the service use the same sessions, so that they do the same work.</remarks>
public sealed class CampaignSession : IAsyncDisposable
{
    /// <summary>Environment variable that names the LibreOffice to use; without it the usual places are searched.</summary>
    public const string ConverterVariable = "LEGALDOCS_SOFFICE";

    private readonly CampaignPaths _paths;
    private readonly RunLock _lock;
    private readonly RegisterDatabase _register;
    private readonly SessionHost _host;
    private readonly PlatformPool _pool;
    private readonly List<IAsyncDisposable> _owned = [];

    private CampaignSession(
        CampaignPaths paths, RunLock runLock, RegisterDatabase register, IVersionStore store, SessionHost host)
    {
        _paths = paths;
        _lock = runLock;
        _register = register;
        _host = host;
        _pool = host.Pool ?? new PlatformPool(host.TimeProvider);
        Store = store;
        _owned.Add(register);
    }

    /// <summary>The version store of the campaign.</summary>
    public IVersionStore Store { get; }

    /// <summary>The register of the campaign.</summary>
    public RegisterDatabase Register => _register;

    /// <summary>Numbers of the signed acts that a run may make again.</summary>
    public IReadOnlyCollection<string> Redone { get; set; } = [];

    /// <summary>Absolute path of the folder that holds the pipeline file.</summary>
    public string Directory => _paths.Directory;

    /// <summary>Opens a campaign for work.</summary>
    /// <param name="directory">Folder that holds the pipeline file.</param>
    /// <param name="addresses">Where store and register are, when they are not the campaign's own.</param>
    /// <param name="host">Clock, rehearsal platform, circuits that outlive the session, log.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <returns>The session; dispose of it to let another run in.</returns>
    /// <exception cref="CampaignBusyException">Another run is at work in this folder.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<CampaignSession> OpenAsync(
        string directory, CampaignAddresses addresses, SessionHost host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(addresses);
        var paths = Existing(directory);
        var runLock = RunLock.TryTake(paths.Lock) ?? throw new CampaignBusyException(directory);
        RegisterDatabase? register = null;
        try
        {
            register = await RegisterAddress.OfCampaign(paths, addresses.Register)
                .OpenAsync(host.TimeProvider, cancellationToken).ConfigureAwait(false);
            var store = await StoreAddress.OpenAsync(
                addresses.Store ?? $"folder:{paths.Store}", paths.Directory, host.TimeProvider, cancellationToken)
                .ConfigureAwait(false);
            return new CampaignSession(paths, runLock, register, store, host);
        }
        catch
        {
            if (register is not null)
            {
                await register.DisposeAsync().ConfigureAwait(false);
            }

            runLock.Dispose();
            throw;
        }
    }

    /// <summary>What a run would do; nothing is written, no lock is taken.</summary>
    /// <param name="directory">Folder that holds the pipeline file.</param>
    /// <param name="addresses">Where store and register are.</param>
    /// <param name="redone">Numbers of the signed acts that the run would make again all the same.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Stops the preview.</param>
    /// <returns>Each act with its forecast, or the reasons why nothing can be planned.</returns>
    public static async Task<PreviewOutcome> PreviewAsync(
        string directory,
        CampaignAddresses addresses,
        IReadOnlyCollection<string> redone,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var paths = Existing(directory);
        var ranks = Ranks(paths, timeProvider, addresses.Register);
        var outcome = await CampaignLoader.LoadAsync(paths.Directory, ranks, cancellationToken).ConfigureAwait(false);
        if (outcome is PlanOutcome.Planned planned)
        {
            var address = addresses.Store ?? $"folder:{paths.Store}";
            var store = await StoreAddress.OpenAsync(address, paths.Directory, timeProvider, cancellationToken)
                .ConfigureAwait(false);
            var forecasts = await CampaignForecast.ReadAsync(planned.Plan, store, redone, cancellationToken)
                .ConfigureAwait(false);
            return new PreviewOutcome.Previewed(forecasts);
        }

        return new PreviewOutcome.Refused(((PlanOutcome.Refused)outcome).Findings);
    }

    /// <summary>Runs every check of a campaign; nothing is written, no lock is taken.</summary>
    /// <param name="directory">Folder that holds the pipeline file.</param>
    /// <param name="timeProvider">The clock of the register.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <returns>Everything found.</returns>
    public static Task<CheckReport> CheckAsync(
        string directory, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var paths = Existing(directory);
        return CampaignCheck.ReadAsync(paths.Directory, Ranks(paths, timeProvider), cancellationToken);
    }

    /// <summary>Plans a copy of a campaign, with the numbers that the campaign itself has given; nothing is written.</summary>
    /// <param name="directory">The copy: a folder that holds a pipeline file.</param>
    /// <param name="registered">The campaign whose register is read; may be the same.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Stops planning.</param>
    /// <returns>The plan, or every reason why not.</returns>
    public static Task<PlanOutcome> PlanCopyAsync(
        string directory, string registered, TimeProvider timeProvider, CancellationToken cancellationToken) =>
        CampaignLoader.LoadAsync(
            Existing(directory).Directory,
            Ranks(new CampaignPaths(registered), timeProvider),
            cancellationToken);

    /// <summary>The converter of this host: LibreOffice, where the environment says or where it usually is.</summary>
    /// <param name="folder">Its work folder.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <returns>A converter, which looks for LibreOffice at the first document.</returns>
    public static LibreOfficeConverter Converter(string folder, TimeProvider timeProvider) => new(
        new LibreOfficeOptions
        {
            WorkDirectory = folder,
            Program = Environment.GetEnvironmentVariable(ConverterVariable) is { Length: > 0 } program ? program : null,
        },
        timeProvider);

    /// <summary>Reads the pipeline file, its data and templates, and plans.</summary>
    /// <param name="cancellationToken">Stops planning.</param>
    /// <returns>The plan, or every reason why not.</returns>
    public Task<PlanOutcome> PlanAsync(CancellationToken cancellationToken) =>
        CampaignLoader.LoadAsync(_paths.Directory, new LedgerRanks(_register.Numbers), cancellationToken);

    /// <summary>Platforms of the run that was started; null before.</summary>
    public IPlatformDirectory? Platforms { get; private set; }

    /// <summary>Gets ready to carry out a plan: starts the converter and, without a configured platform, the
    /// rehearsal.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="patience">How long to wait for receipts once everything is sent.</param>
    /// <param name="cancellationToken">Stops starting.</param>
    /// <returns>The run.</returns>
    /// <exception cref="PdfConverterException">LibreOffice is missing.</exception>
    public async Task<CampaignRun> StartAsync(CampaignPlan plan, TimeSpan patience, CancellationToken cancellationToken)
    {
        var converter = Converter(_paths.Converter, _host.TimeProvider);
        _owned.Add(converter);
        var platforms = await PlatformsAsync(plan.Pipeline, cancellationToken).ConfigureAwait(false);
        Platforms = platforms;
        var journal = CampaignJournal.Open(_paths, _host.TimeProvider);
        _owned.Add(journal);
        return new CampaignRun(plan, new RunServices
        {
            Store = Store,
            Register = _register,
            Converter = converter,
            Platforms = platforms,
            TimeProvider = _host.TimeProvider,
            Author = new VersionAuthor("LegalDocs", null),
            Journal = journal,
            Patience = patience,
            Redone = Redone,
            Logger = _host.Logger,
        });
    }

    /// <summary>What fetching and answering letters needs; no converter is started.</summary>
    /// <param name="pipeline">The pipeline file.</param>
    /// <param name="cancellationToken">Stops starting the rehearsal platform.</param>
    /// <returns>Store, register, platforms, clock.</returns>
    public async Task<LetterServices> LettersAsync(PipelineDefinition pipeline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return new LetterServices
        {
            Store = Store,
            Register = _register,
            Platforms = await PlatformsAsync(pipeline, cancellationToken).ConfigureAwait(false),
            TimeProvider = _host.TimeProvider,
            Author = new VersionAuthor("LegalDocs", null),
            Campaign = pipeline.Campagne,
        };
    }

    /// <summary>Closes everything and lets another run in.</summary>
    /// <returns>A task.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (var owned in Enumerable.Reverse(_owned))
        {
            await owned.DisposeAsync().ConfigureAwait(false);
        }

        _lock.Dispose();
    }

    private static PreviewRanks Ranks(CampaignPaths paths, TimeProvider timeProvider, string? register = null) =>
        new(token => RegisterAddress.OfCampaign(paths, register).OpenExistingAsync(timeProvider, token));

    private static CampaignPaths Existing(string directory)
    {
        var file = Path.Combine(directory, PipelineFile.FileName);
        return File.Exists(file)
            ? new CampaignPaths(Path.GetFullPath(directory))
            : throw new UsageException(
                $"« {directory} » ne contient pas de fichier {PipelineFile.FileName}.",
                $"'{directory}' holds no {PipelineFile.FileName}.");
    }

    private async Task<IPlatformDirectory> PlatformsAsync(
        PipelineDefinition pipeline, CancellationToken cancellationToken)
    {
        if (pipeline.Plateforme is { } configured)
        {
            return new ConfiguredPlatforms(configured, _pool, _host.TimeProvider);
        }

        var rehearsal = await _host.Rehearsal(_paths.Rehearsal, _host.TimeProvider, cancellationToken)
            .ConfigureAwait(false);
        _owned.Add(rehearsal);
        return rehearsal;
    }
}

/// <summary>What a dry run came to.</summary>
public abstract record PreviewOutcome
{
    private PreviewOutcome()
    {
    }

    /// <summary>The campaign can be made.</summary>
    /// <param name="Actes">Each act with its forecast.</param>
    public sealed record Previewed(IReadOnlyList<ActeForecast> Actes) : PreviewOutcome;

    /// <summary>Nothing can be made.</summary>
    /// <param name="Findings">All reasons.</param>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : PreviewOutcome;
}

/// <summary>Another run is at work in the same campaign folder.</summary>
/// <param name="directory">The folder.</param>
public sealed class CampaignBusyException(string directory)
    : Exception($"Another run is at work in '{directory}'.")
{
    /// <summary>The folder.</summary>
    public string Directory { get; } = directory;
}
