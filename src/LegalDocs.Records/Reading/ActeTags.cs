using LegalDocs.Acts;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>What is searched for in the portal of a blob store: siren, number, nature, date, state.</summary>
public static class ActeTags
{
    /// <summary>Tags of an act.</summary>
    /// <param name="acte">The act.</param>
    /// <returns><c>siren</c>, <c>numero</c>, <c>nature</c> (DE, AR…), <c>date</c> (ISO) and <c>etat</c> (<c>genere</c>, <c>recu</c>,
    /// <c>signe</c>, <c>recu_signe</c>); unknown ones are empty.</returns>
    public static IReadOnlyDictionary<string, string> Of(ArchivedActe acte)
    {
        ArgumentNullException.ThrowIfNull(acte);
        var files = acte.History.Newest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["siren"] = acte.Siren,
            ["numero"] = acte.Numero,
            ["nature"] = acte.Identity?.Nature?.Abbreviation() ?? string.Empty,
            ["date"] = acte.Identity?.Date is { } date ? ProofTexts.Iso(date) : string.Empty,
            ["etat"] = (files.Contains(ActeFiles.Receipt), files.Contains(ActeFiles.SignedPdf)) switch
            {
                (true, true) => "recu_signe",
                (true, false) => "recu",
                (false, true) => "signe",
                _ => "genere",
            },
        };
    }
}
