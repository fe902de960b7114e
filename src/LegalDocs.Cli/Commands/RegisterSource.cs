using System.CommandLine;
using LegalDocs.Campaigns.Running;
using LegalDocs.Register;
using LegalDocs.Worker;

namespace LegalDocs.Cli.Commands;

/// <summary>Finds the register a command is about: <c>--register</c>, else the campaign's own.</summary>
internal sealed class RegisterSource(CliContext context, StoreSource store)
{
    private const string Variable = "LEGALDOCS_REGISTER";
    private const string Sqlite = "sqlite:";

    private readonly Option<string?> _register = new("--register", "--registre")
    {
        Description = context.Say(
            "Registre : sqlite:CHEMIN (par défaut celui de la campagne)", "Register: sqlite:PATH (default: the campaign's)"),
        HelpName = "sqlite:…",
    };

    public StoreSource Store => store;

    public void AddTo(Command command)
    {
        command.Add(_register);
        store.AddTo(command);
    }

    /// <summary>Opens the register, making it when absent.</summary>
    public Task<RegisterDatabase> OpenAsync(ParseResult result, CancellationToken cancellationToken) =>
        RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = PathOf(result) }, context.TimeProvider, cancellationToken);

    /// <summary>Opens the register, which must exist: a search makes none.</summary>
    /// <exception cref="UsageException">There is no such register.</exception>
    public Task<RegisterDatabase> OpenExistingAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var path = PathOf(result);
        return File.Exists(path)
            ? OpenAsync(result, cancellationToken)
            : throw new UsageException(
                $"le registre « {path} » n’existe pas : « legaldocs register rebuild » le fait à partir du dépôt des versions.",
                $"the register '{path}' does not exist: 'legaldocs register rebuild' makes it from the version store.");
    }

    /// <summary>The campaign whose register it is, when it is a campaign's own.</summary>
    public string? CampaignFolder(ParseResult result) => Given(result) is null ? store.CampaignFolder(result) : null;

    private string PathOf(ParseResult result)
    {
        if (Given(result) is not { } given)
        {
            return new CampaignPaths(store.CampaignFolder(result)).Register;
        }

        return given.StartsWith(Sqlite, StringComparison.Ordinal) && given.Length > Sqlite.Length
            ? context.FullPath(given[Sqlite.Length..])
            : throw new UsageException(
                $"« {given} » n’est pas un registre : attendu sqlite:CHEMIN.",
                $"'{given}' is not a register: expected sqlite:PATH.");
    }

    private string? Given(ParseResult result) =>
        result.GetValue(_register) ?? Environment.GetEnvironmentVariable(Variable) switch
        {
            { Length: > 0 } text when result.GetValue(store.Campagne) is null => text,
            _ => null,
        };
}
