using System.Globalization;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>What the workers of the proof share: a register, a store, a platform.</summary>
/// <param name="Folder">Where store and register are.</param>
/// <param name="PostgreSql">Connection to the register; null: a SQLite file in the folder.</param>
/// <param name="Platform">Address of the platform.</param>
/// <param name="Acts">Number of acts.</param>
/// <param name="Pace">See <see cref="FireOptions.Pace"/>.</param>
internal sealed record FireField(string Folder, string? PostgreSql, Uri Platform, int Acts, int Pace)
{
    private const string ChildFolder = "LEGALDOCS_FIRE_CHILD_FOLDER";
    private const string ChildPostgreSql = "LEGALDOCS_FIRE_CHILD_POSTGRESQL";
    private const string ChildPlatform = "LEGALDOCS_FIRE_CHILD_PLATFORM";
    private const string ChildActs = "LEGALDOCS_FIRE_CHILD_ACTS";
    private const string ChildPace = "LEGALDOCS_FIRE_CHILD_PACE";

    public CampaignPlan Plan { get; } = SomePlan.Of(Acts);

    public string StorePath => Path.Combine(Folder, "depot");

    /// <summary>What the environment describes, in a process started as a worker; null in another one.</summary>
    public static FireField? FromEnvironment() => Environment.GetEnvironmentVariable(ChildFolder) is { } folder
        ? new FireField(
            folder,
            Environment.GetEnvironmentVariable(ChildPostgreSql),
            new Uri(Environment.GetEnvironmentVariable(ChildPlatform)!),
            Number(ChildActs),
            Number(ChildPace))
        : null;

    public IReadOnlyDictionary<string, string?> ChildEnvironment() => new Dictionary<string, string?>
    {
        [ChildFolder] = Folder,
        [ChildPostgreSql] = PostgreSql,
        [ChildPlatform] = Platform.ToString(),
        [ChildActs] = Acts.ToString(CultureInfo.InvariantCulture),
        [ChildPace] = Pace.ToString(CultureInfo.InvariantCulture),
    };

    public FolderVersionStore OpenStore() => new(StorePath, TimeProvider.System);

    public Task<RegisterDatabase> OpenRegisterAsync(CancellationToken cancellationToken) => PostgreSql is null
        ? RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = Path.Combine(Folder, "registre.db") }, TimeProvider.System, cancellationToken)
        : RegisterDatabase.OpenAsync(
            new PostgreSqlOptions { ConnectionString = PostgreSql }, TimeProvider.System, cancellationToken);

    /// <summary>Stores every act and puts it on the work table.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var store = OpenStore();
        await Parallel.ForEachAsync(
            Plan.Actes, cancellationToken, async (acte, token) => await SomePlan.StoreAsync(store, acte, "v1", token));
        await using var register = await OpenRegisterAsync(cancellationToken);
        await Desk(register, new FirePlatform(Platform, Pace)).EnqueueAsync(
            [.. Plan.Actes.Select(acte => new ActeResult.Made(acte, 1, 1, []))], cancellationToken);
    }

    public TransmissionDesk Desk(RegisterDatabase register, IPlatformDirectory platform) => new(Plan, new DeskServices
    {
        Store = OpenStore(),
        Register = register,
        Platforms = platform,
        TimeProvider = TimeProvider.System,
        Author = new VersionAuthor("essai", null),
        Patience = TimeSpan.FromMinutes(1),
    });

    private static int Number(string variable) =>
        int.Parse(Environment.GetEnvironmentVariable(variable)!, CultureInfo.InvariantCulture);
}
