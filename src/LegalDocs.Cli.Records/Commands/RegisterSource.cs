using System.CommandLine;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Register;

namespace LegalDocs.Cli.Commands;

/// <summary>Finds the register a command is about: <c>--register</c>, else the campaign's own.</summary>
internal sealed class RegisterSource(CliContext context, StoreSource store)
{
    private readonly Option<string?> _register = Option(context);

    public StoreSource Store => store;

    /// <summary>The option by itself, for commands about whole campaigns.</summary>
    public static Option<string?> Option(CliContext context) => new("--register", "--registre")
    {
        Description = context.Say(
            "Registre : sqlite:CHEMIN ou postgres:CONNEXION (par défaut LEGALDOCS_REGISTER, sinon celui de la campagne)",
            "Register: sqlite:PATH or postgres:CONNECTION (default: LEGALDOCS_REGISTER, else the campaign's)"),
        HelpName = "sqlite:…|postgres:…",
    };

    public void AddTo(Command command)
    {
        command.Add(_register);
        store.AddTo(command);
    }

    /// <summary>Opens the register, making it when absent.</summary>
    public Task<RegisterDatabase> OpenAsync(ParseResult result, CancellationToken cancellationToken) =>
        AddressOf(result).OpenAsync(context.TimeProvider, cancellationToken);

    /// <summary>Opens the register, which must exist: a search makes none.</summary>
    /// <exception cref="UsageException">There is no such register.</exception>
    public async Task<RegisterDatabase> OpenExistingAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var address = AddressOf(result);
        if (await address.OpenExistingAsync(context.TimeProvider, cancellationToken) is { } found)
        {
            // There is one: it may be brought up to date, so that what a newer program searches is there.
            await found.DisposeAsync();
            return await address.OpenAsync(context.TimeProvider, cancellationToken);
        }

        var place = address.Path ?? "PostgreSQL";
        throw new UsageException(
            $"le registre « {place} » n’existe pas : « legaldocs register rebuild » le fait à partir du dépôt des versions.",
            $"the register '{place}' does not exist: 'legaldocs register rebuild' makes it from the version store.");
    }

    /// <summary>The campaign that the command is about; null when the options or the environment name a register and no
    /// campaign.</summary>
    public string? CampaignFolder(ParseResult result) =>
        Given(result) is null || result.GetValue(store.Campagne) is not null ? store.CampaignFolder(result) : null;

    /// <summary>The register that the option names; null: the environment's, or the campaign's own.</summary>
    public RegisterAddress? GivenAddress(ParseResult result) =>
        result.GetValue(_register) is { } given ? RegisterAddress.Parse(given, context.StartFolder) : null;

    private RegisterAddress AddressOf(ParseResult result) => Given(result) is { } given
        ? RegisterAddress.Parse(given, context.StartFolder)
        : RegisterAddress.OfCampaign(new CampaignPaths(store.CampaignFolder(result)).Register);

    private string? Given(ParseResult result) =>
        result.GetValue(_register) ?? (Environment.GetEnvironmentVariable(RegisterAddress.Variable) is { Length: > 0 } text
            ? text
            : null);
}
