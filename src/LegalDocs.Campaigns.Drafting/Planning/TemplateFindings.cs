using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Texts;
using LegalDocs.Templating;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Diagnostics of templates, said in the same way as everything else a drafter reads.</summary>
public static class TemplateFindings
{
    /// <summary>The same thing as a finding.</summary>
    /// <param name="diagnostic">What the engine says.</param>
    /// <returns>Place, sentence with its mark, cause and remedy in both languages.</returns>
    public static Finding From(TemplateDiagnostic diagnostic) => new()
    {
        Code = diagnostic.Code,
        Severity = diagnostic.Severity == DiagnosticSeverity.Error ? FindingSeverity.Error : FindingSeverity.Warning,
        File = diagnostic.Template,
        Place = diagnostic.Place.Describe(DiagnosticLanguage.French),
        PlaceEnglish = diagnostic.Place.Describe(DiagnosticLanguage.English),
        French = diagnostic.Message(DiagnosticLanguage.French),
        English = diagnostic.Message(DiagnosticLanguage.English),
        RemedyFrench = NullIfEmpty(diagnostic.Remedy(DiagnosticLanguage.French)),
        RemedyEnglish = NullIfEmpty(diagnostic.Remedy(DiagnosticLanguage.English)),
        Excerpt = diagnostic.Excerpt(),
    };

    /// <summary>The same thing for a template that acts are made from: braces that would stay in the text of an act forbid it.</summary>
    internal static Finding OfCampaign(TemplateDiagnostic diagnostic)
    {
        var finding = From(diagnostic);
        return finding.Code is "LD1105" or "LD1107" ? finding with { Severity = FindingSeverity.Error } : finding;
    }

    /// <summary>A datum that no tag of a template uses: nothing is wrong, but a misspelt tag may be behind it.</summary>
    /// <param name="file">The file of the data.</param>
    /// <param name="path">Path of the datum.</param>
    /// <returns>The finding.</returns>
    public static Finding Unused(string file, string path) => new()
    {
        Code = "LD1600",
        Severity = FindingSeverity.Information,
        File = file,
        French = $"« {path} » n’est employé par aucune balise du modèle",
        English = $"'{path}' is used by no tag of the template",
    };

    /// <summary>The template could not be read.</summary>
    /// <param name="path">Path in the pipeline file.</param>
    /// <param name="failed">Why.</param>
    /// <returns>The finding.</returns>
    internal static Finding Unreadable(string path, FileReading.Failed failed) => new()
    {
        Code = "LD3010",
        Severity = FindingSeverity.Error,
        File = path,
        French = $"modèle « {path} » : {failed.Cause.French}",
        English = $"template '{path}': {failed.Cause.English}",
        RemedyFrench = $"« modele », dans pipeline.yaml : {failed.Remedy.French}",
        RemedyEnglish = $"'modele', in pipeline.yaml: {failed.Remedy.English}",
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
