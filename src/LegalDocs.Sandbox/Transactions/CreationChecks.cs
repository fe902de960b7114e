using System.Globalization;
using System.Text.RegularExpressions;
using LegalDocs.Acts;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>Checks of a creation form, with the platform's own words where the reference gives them (protocol 3.1).</summary>
internal static partial class CreationChecks
{
    private const int MaxSubject = 499;

    /// <summary>Codes 1 to 5, the last ones absent.</summary>
    public static string Matiere(PhpForm form) => string.Join('.', Levels(form));

    /// <summary>A code that is no number: an exception that the script does not catch (protocol 2.1).</summary>
    public static bool HasBadMatiere(PhpForm form) => Levels(form).Any(level => !level.All(char.IsAsciiDigit));

    /// <summary>The first problem, in the order in which the platform looks; null when there is none.</summary>
    public static string? Find(PhpForm form, SandboxLimits limits, DateOnly today) =>
        Fields(form, today) ?? MainFile(form) ?? Annexes(form) ?? Sizes(form, limits);

    private static IEnumerable<string> Levels(PhpForm form) =>
        Enumerable.Range(1, 5)
            .Select(level => form.Text(string.Create(CultureInfo.InvariantCulture, $"classif{level}")))
            .Where(code => code.Length > 0);

    private static string? Fields(PhpForm form, DateOnly today)
    {
        if (form.Text("nature_code") is not ("1" or "2" or "3" or "4" or "5" or "6"))
        {
            return "La nature de l'acte n'est pas correcte";
        }

        if (!Acts.Matiere.TryParse(Matiere(form), out _))
        {
            return "La classification de l'acte n'est pas correcte";
        }

        if (!NumeroInterne.TryParse(form.Text("number"), out _))
        {
            return "Le numéro n'est pas correct";
        }

        if (!DateOnly.TryParseExact(
            form.Text("decision_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return "La date de décision n'est pas correcte";
        }

        return date > today ? "La date de décision est une date dans le futur"
            : form.Text("subject").Length is 0 or > MaxSubject ? "L'objet n'est pas correct"
            : null;
    }

    private static string? MainFile(PhpForm form)
    {
        if (form.File("acte_pdf_file") is not { } file)
        {
            return "Aucun fichier acte n'a été posté";
        }

        if (file.Content.Length == 0)
        {
            return "Erreur lors de la récéption du fichier : Le fichier semble vide";
        }

        if (form.Text("type_acte").Length == 0)
        {
            return $"Erreur lors de la réception du fichier {file.Name} : typologie absente";
        }

        return Typologie(form.Text("type_acte"))
            ?? (IsMainFile(form, file) ? null
                : $"Erreur de validation du fichier de l'acte : {file.Name} Fichier PDF ou XML requis.");
    }

    /// <summary>XML only for a budget: nature 5 and matière 7.1 (protocol 2.2).</summary>
    private static bool IsMainFile(PhpForm form, PhpFile file) => FileTypes.Sniff(file.Content) switch
    {
        FileTypes.Pdf => true,
        FileTypes.Xml => form.Text("nature_code") == "5" && Matiere(form).StartsWith("7.1", StringComparison.Ordinal),
        _ => false,
    };

    private static string? Annexes(PhpForm form)
    {
        var types = form.Texts("type_pj");
        var isXml = FileTypes.Sniff(form.File("acte_pdf_file")!.Content) == FileTypes.Xml;
        foreach (var (index, file) in form.FilesOf("acte_attachments").Index())
        {
            var problem = file.Content.Length == 0 ? "Erreur lors de la récéption du fichier : Le fichier semble vide"
                : types.Count <= index || types[index].Length == 0
                    ? $"Erreur lors de la réception du fichier annexe {file.Name} : typologie absente"
                : Typologie(types[index]) ?? Annexe(file, isXml);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? Annexe(PhpFile file, bool isXml) => FileTypes.Sniff(file.Content) switch
    {
        FileTypes.Pdf => null,
        FileTypes.Xml or FileTypes.Png or FileTypes.Jpeg when !isXml => null,
        _ => $"Erreur de validation du fichier annexe : {file.Name} Fichier PDF, XML, PNG ou JPEG requis.",
    };

    private static string? Typologie(string code) =>
        TypologieCode.IsMatch(code) ? null : "Le code de la PJ doit faire 5 caractères";

    private static string? Sizes(PhpForm form, SandboxLimits limits) =>
        form.Files.Sum(file => (long)file.Content.Length) <= limits.ArchiveBytes
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"La taille totale des fichiers est trop importante (max : {limits.ArchiveBytes})");

    [GeneratedRegex("^[A-Z0-9_]{5}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TypologieCode { get; }
}
