using System.CommandLine;
using LegalDocs.Cli.Display;

namespace LegalDocs.Cli.Commands;

/// <summary>
/// <c>legaldocs template check PATH… [--data D] [--schema S] [--annotate OUT.docx] [--format F]</c>: all errors of templates, alone,
/// with data and with a schema, and all breaches of the house style; as a list, as Word comments in a copy, or in the form of a
/// build server.
/// </summary>
internal static class TemplateCheckCommand
{
    public static Command Create(CliContext context, GlobalOptions options)
    {
        var templates = new Argument<string[]>("T.docx")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = context.Say("Modèles Word, ou dossiers de modèles", "Word templates, or folders of templates"),
        };
        var format = new Option<string>("--format")
        {
            Description = context.Say(
                "Forme du résultat : texte, ou celle d’un serveur d’intégration", "Form of the result: text, or that of a build server"),
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(["text", .. FindingReports.Formats]);
        var reports = new Option<string?>("--rapports", "--reports")
        {
            Description = context.Say(
                "Dossier où écrire aussi le résultat pour les serveurs d’intégration (check.sarif, .junit.xml, .codequality.json)",
                "Folder where the result is also written for build servers (check.sarif, .junit.xml, .codequality.json)"),
            HelpName = context.Say("dossier", "folder"),
        };
        var data = TemplateInputs.DataOption(context);
        var schema = new Option<string?>("--schema")
        {
            Description = context.Say("Schéma JSON des données", "JSON Schema of the data"),
            HelpName = context.Say("fichier", "file"),
        };
        var annotate = new Option<string?>("--annotate")
        {
            Description = context.Say(
                "Copie du modèle avec un commentaire Word par remarque", "Copy of the template with a Word comment for each finding"),
            HelpName = context.Say("fichier", "file"),
        };
        annotate.Aliases.Add("--annoter");
        var style = new Option<string?>("--style")
        {
            Description = context.Say(
                "Charte des modèles (par défaut, le style.yaml placé à côté d’eux ou au-dessus)",
                "House style (by default, the style.yaml beside the templates or above)"),
            HelpName = context.Say("fichier", "file"),
        };
        var noStyle = new Option<bool>("--no-style", "--sans-style")
        {
            Description = context.Say("Laisse de côté la charte des modèles", "Leaves the house style out"),
        };
        var fix = new Option<bool>("--fix", "--reparer")
        {
            Description = context.Say(
                "Répare ce qui peut l’être sans changer un mot ni l’aspect de l’acte, puis vérifie ce qui reste",
                "Mends what can be mended without changing a word or the look of the act, then checks what remains"),
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = context.Say(
                "Avec --fix : dit ce qui serait réparé, n’écrit rien", "With --fix: says what would be mended, writes nothing"),
        };
        var campaigns = new Option<string[]>("--campagne", "--campaign")
        {
            Description = context.Say(
                "Campagne qui emploie ces modèles : fusionne ses vraies données et le pire cas (option répétable)",
                "Campaign that uses these templates: merges its real data and the worst case (may be repeated)"),
            HelpName = context.Say("dossier", "folder"),
        };
        var day = TemplateInputs.DayOption(context);
        var command = new Command(
            "check", context.Say(
                "Vérifie un modèle, seul ou avec des données, et sa charte (style.yaml)",
                "Checks a template, alone or with data, and its house style (style.yaml)"))
        {
            templates, data, schema, annotate, format, reports, style, noStyle, fix, dryRun, campaigns, day,
        };
        command.Aliases.Add("verifier");
        command.SetAction((result, cancellationToken) => new TemplateCheckRun(context, new TemplateCheckJob
        {
            Templates = TemplateInputs.Templates(context, result.GetRequiredValue(templates)),
            Format = result.GetRequiredValue(format),
            Reports = result.GetValue(reports),
            Data = result.GetValue(data),
            Schema = result.GetValue(schema),
            Annotate = result.GetValue(annotate),
            Style = result.GetValue(style),
            IsStyleLeftOut = result.GetValue(noStyle),
            Fix = result.GetValue(fix),
            IsDryRun = result.GetValue(dryRun),
            Campaigns = [.. (result.GetValue(campaigns) ?? []).Select(context.FullPath)],
            Day = result.GetValue(day) ?? TemplateInputs.Today(context),
            Json = result.GetValue(options.Json),
        }).RunAsync(cancellationToken));
        return command;
    }
}
