using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Cli.Commands;

/// <summary>What can be wrong with the names that <c>--name</c> gives (codes LD7100 to LD7109).</summary>
internal static class NameFindings
{
    public static Finding NotAcceptable(string name) => new()
    {
        Code = "LD7100",
        Severity = FindingSeverity.Error,
        File = "--name",
        French = $"« {name} » n’est pas un nom de fichier admis",
        English = $"'{name}' is not an accepted file name",
        RemedyFrench = "ni dossier ni signe réservé : {{ nom | fichier }}.docx.",
        RemedyEnglish = "neither folder nor reserved sign: {{ nom | fichier }}.docx.",
    };

    public static Finding Taken(string name, int rank) => new()
    {
        Code = "LD7101",
        Severity = FindingSeverity.Error,
        File = "--name",
        French = $"« {name} » est déjà le nom du document de l’élément {rank}",
        English = $"'{name}' is already the name of the document of element {rank}",
        RemedyFrench = "complétez --name, par exemple par {{ rang }}.",
        RemedyEnglish = "complete --name, for instance with {{ rang }}.",
        Excerpt = name,
    };
}
