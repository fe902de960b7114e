using System.CommandLine;
using LegalDocs.Cli.Display;

namespace LegalDocs.Cli.Commands;

/// <summary>What <c>legaldocs template check</c> may be asked.</summary>
internal sealed class TemplateCheckOptions(CliContext context)
{
    private readonly Argument<string[]> _templates = new("T.docx")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = context.Say("Modèles Word, ou dossiers de modèles", "Word templates, or folders of templates"),
    };

    private readonly Option<string> _format = FormatOf(context);

    private readonly Option<string?> _reports = new("--rapports", "--reports")
    {
        Description = context.Say(
            "Dossier où écrire aussi le résultat pour les serveurs d’intégration (check.sarif, .junit.xml, .codequality.json)",
            "Folder where the result is also written for build servers (check.sarif, .junit.xml, .codequality.json)"),
        HelpName = context.Say("dossier", "folder"),
    };

    private readonly Option<string?> _data = TemplateInputs.DataOption(context);

    private readonly Option<string?> _schema = new("--schema")
    {
        Description = context.Say("Schéma JSON des données", "JSON Schema of the data"),
        HelpName = context.Say("fichier", "file"),
    };

    private readonly Option<string?> _annotate = AnnotateOf(context);

    private readonly Option<string?> _style = new("--style")
    {
        Description = context.Say(
            "Charte des modèles (par défaut, le style.yaml placé à côté d’eux ou au-dessus)",
            "House style (by default, the style.yaml beside the templates or above)"),
        HelpName = context.Say("fichier", "file"),
    };

    private readonly Option<bool> _noStyle = new("--no-style", "--sans-style")
    {
        Description = context.Say("Laisse de côté la charte des modèles", "Leaves the house style out"),
    };

    private readonly Option<bool> _fix = new("--fix", "--reparer")
    {
        Description = context.Say(
            "Répare ce qui peut l’être sans changer un mot ni l’aspect de l’acte, puis vérifie ce qui reste",
            "Mends what can be mended without changing a word or the look of the act, then checks what remains"),
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = context.Say(
            "Avec --fix : dit ce qui serait réparé, n’écrit rien", "With --fix: says what would be mended, writes nothing"),
    };

    private readonly Option<string[]> _campaigns = new("--campagne", "--campaign")
    {
        Description = context.Say(
            "Campagne qui emploie ces modèles : fusionne ses vraies données et le pire cas (option répétable)",
            "Campaign that uses these templates: merges its real data and the worst case (may be repeated)"),
        HelpName = context.Say("dossier", "folder"),
    };

    private readonly Option<DateOnly?> _day = TemplateInputs.DayOption(context);

    /// <summary>In the order in which the help shows them.</summary>
    public void AddTo(Command command)
    {
        command.Add(_templates);
        foreach (var option in new Option[]
        {
            _data, _schema, _annotate, _format, _reports, _style, _noStyle, _fix, _dryRun, _campaigns, _day,
        })
        {
            command.Add(option);
        }
    }

    public TemplateCheckJob Read(ParseResult result, bool isJson) => new()
    {
        Templates = TemplateInputs.Templates(context, result.GetRequiredValue(_templates)),
        Format = result.GetRequiredValue(_format),
        Reports = result.GetValue(_reports),
        Data = result.GetValue(_data),
        Schema = result.GetValue(_schema),
        Annotate = result.GetValue(_annotate),
        Style = result.GetValue(_style),
        IsStyleLeftOut = result.GetValue(_noStyle),
        Fix = result.GetValue(_fix),
        IsDryRun = result.GetValue(_dryRun),
        Campaigns = [.. (result.GetValue(_campaigns) ?? []).Select(context.FullPath)],
        Day = result.GetValue(_day) ?? TemplateInputs.Today(context),
        Json = isJson,
    };

    private static Option<string> FormatOf(CliContext context)
    {
        var format = new Option<string>("--format")
        {
            Description = context.Say(
                "Forme du résultat : texte, ou celle d’un serveur d’intégration", "Form of the result: text, or that of a build server"),
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(["text", .. FindingReports.Formats]);
        return format;
    }

    private static Option<string?> AnnotateOf(CliContext context)
    {
        var annotate = new Option<string?>("--annotate")
        {
            Description = context.Say(
                "Copie du modèle avec un commentaire Word par remarque", "Copy of the template with a Word comment for each finding"),
            HelpName = context.Say("fichier", "file"),
        };
        annotate.Aliases.Add("--annoter");
        return annotate;
    }
}
