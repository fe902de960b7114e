using System.CommandLine;

namespace LegalDocs.Cli;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public GlobalOptions(CliContext context)
    {
        Json = new Option<bool>("--json")
        {
            Description = context.Say("Résultat en JSON sur la sortie standard", "Result as JSON on standard output"),
            Recursive = true,
        };
        Quiet = new Option<bool>("--quiet", "-q")
        {
            Description = context.Say("Ni progression ni commentaire", "No progress, no comment"),
            Recursive = true,
        };
        Lang = new Option<string?>("--lang")
        {
            Description = context.Say("Langue des messages : fr ou en", "Language of the messages: fr or en"),
            HelpName = "fr|en",
            Recursive = true,
        };
        NoColor = new Option<bool>("--no-color")
        {
            Description = context.Say("Sans couleur (ou variable NO_COLOR)", "No colour (or variable NO_COLOR)"),
            Recursive = true,
        };
        Lang.AcceptOnlyFromAmong("fr", "en");
    }

    public Option<bool> Json { get; }

    public Option<bool> Quiet { get; }

    public Option<string?> Lang { get; }

    public Option<bool> NoColor { get; }

    public void AddTo(RootCommand root)
    {
        root.Add(Json);
        root.Add(Quiet);
        root.Add(Lang);
        root.Add(NoColor);
    }
}
