using LegalDocs.Campaigns.Findings;
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
    /// <param name="cause">What the system says.</param>
    /// <returns>The finding.</returns>
    internal static Finding Unreadable(string path, string cause) => new()
    {
        Code = "LD3010",
        Severity = FindingSeverity.Error,
        File = path,
        French = $"le modèle ne peut pas être lu ({cause})",
        English = $"the template cannot be read ({cause})",
        RemedyFrench = "vérifiez « modele » dans pipeline.yaml et les droits sur le fichier.",
        RemedyEnglish = "check 'modele' in pipeline.yaml and the permissions of the file.",
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
