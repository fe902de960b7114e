using System.CommandLine;

namespace LegalDocs.Cli.Commands;

/// <summary>What <c>legaldocs template diff</c> may be asked.</summary>
internal sealed class TemplateDiffOptions
{
    private static readonly string[] Severities = ["note", "warning", "error", "never"];

    public TemplateDiffOptions(CliContext context)
    {
        Paths = new Argument<string[]>("A B")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = context.Say(
                "Deux fichiers ou deux dossiers ; avec --rev, les fichiers ou dossiers à comparer (tous sans cela)",
                "Two files or two folders; with --rev, the files or folders to compare (all by default)"),
        };
        Revisions = new Option<string?>("--rev")
        {
            Description = context.Say(
                "Révisions de git : base..tête, ou base seule pour la comparer aux fichiers présents",
                "Revisions of git: base..head, or base alone to compare it with the files at hand"),
            HelpName = "base..head",
        };
        Format = FormatOf(context);
        Output = new Option<string?>("--output", "-o")
        {
            Description = context.Say(
                "Fichier où écrire le rapport ; pour docx avec plusieurs documents, dossier",
                "File for the report; with docx and several documents, a folder"),
            HelpName = context.Say("fichier", "file"),
        };
        Reports = new Option<string?>("--rapports", "--reports")
        {
            Description = context.Say(
                "Dossier où écrire aussi le rapport sous toutes ses formes (diff.json, .sarif, .md, .html, .txt, docx/)",
                "Folder where the report is also written in all its forms (diff.json, .sarif, .md, .html, .txt, docx/)"),
            HelpName = context.Say("dossier", "folder"),
        };
        FailOn = FailOnOf(context);
        Impact = new Option<string?>("--impact")
        {
            Description = context.Say(
                "Avec --rev : compare les actes de cette campagne, fusionnés avec les modèles et les données des deux révisions",
                "With --rev: compares the acts of this campaign, merged with the templates and data of both revisions"),
            HelpName = context.Say("dossier", "folder"),
        };
        Pages = new Option<bool>("--pages")
        {
            Description = context.Say(
                "Avec --impact : compare aussi les pages, texte et aspect (LibreOffice et pdftoppm) ; images dans le rapport HTML",
                "With --impact: compares the pages too, words and look (LibreOffice and pdftoppm); pictures in the HTML report"),
        };
    }

    /// <summary>Forms of the report.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "markdown", "html", "json", "sarif", "docx"];

    public Argument<string[]> Paths { get; }

    public Option<string?> Revisions { get; }

    public Option<string> Format { get; }

    public Option<string?> Output { get; }

    public Option<string?> Reports { get; }

    public Option<string> FailOn { get; }

    public Option<string?> Impact { get; }

    public Option<bool> Pages { get; }

    /// <summary>In the order in which the help shows them.</summary>
    public void AddTo(Command command)
    {
        command.Add(Paths);
        foreach (var option in new Option[] { Revisions, Format, Output, Reports, FailOn, Impact, Pages })
        {
            command.Add(option);
        }
    }

    private static Option<string> FormatOf(CliContext context)
    {
        var format = new Option<string>("--format")
        {
            Description = context.Say(
                "Forme du rapport ; docx : document Word avec suivi des modifications, à accepter ou à refuser (avec --output)",
                "Form of the report; docx: Word document with tracked changes, to accept or reject (with --output)"),
            DefaultValueFactory = _ => Formats[0],
        };
        format.AcceptOnlyFromAmong([.. Formats]);
        return format;
    }

    private static Option<string> FailOnOf(CliContext context)
    {
        var failOn = new Option<string>("--fail-on", "--echec-si")
        {
            Description = context.Say(
                "Code de sortie 1 à partir de cette gravité : error (contrat rompu), warning, note (toute différence) ou never",
                "Exit code 1 from this severity on: error (contract broken), warning, note (any difference) or never"),
            DefaultValueFactory = _ => Severities[0],
        };
        failOn.AcceptOnlyFromAmong(Severities);
        return failOn;
    }
}
