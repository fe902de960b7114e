using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Exports;

/// <summary>Open data of the délibérations of a store: one SCDL file for each collectivité.</summary>
public static class ScdlExport
{
    /// <summary>Makes the files.</summary>
    /// <param name="deliberations">The délibérations.</param>
    /// <param name="sirets">SIRET of seats that the data do not give.</param>
    /// <returns>Every file, and what keeps others from being made (LD7301).</returns>
    public static ScdlFiles Make(IReadOnlyList<StoredDeliberation> deliberations, IReadOnlyList<Siret> sirets)
    {
        ArgumentNullException.ThrowIfNull(deliberations);
        ArgumentNullException.ThrowIfNull(sirets);
        var (files, findings) = (new List<ScdlFile>(), new List<Finding>());
        foreach (var group in deliberations.GroupBy(each => each.Acte.Siren, StringComparer.Ordinal))
        {
            var lines = group.Select(each => Line(each, sirets)).ToList();
            var missing = lines.SelectMany(ScdlCsv.Missing).Distinct(StringComparer.Ordinal).ToList();
            var body = group.First().Collectivite;
            if (missing.Count > 0)
            {
                findings.Add(Incomplete(body, missing));
                continue;
            }

            var name = ScdlCsv.FileName(group.Max(each => each.Date), body.Siren, body.Nom);
            files.Add(new ScdlFile(name, ScdlCsv.Write(lines), lines.Count));
        }

        return new ScdlFiles(files, findings);
    }

    private static LigneScdl Line(StoredDeliberation each, IReadOnlyList<Siret> sirets) => new()
    {
        CollNom = each.Collectivite.Nom,
        CollSiret = each.Collectivite.Siret
            ?? sirets.FirstOrDefault(siret => siret.Value.StartsWith(each.Collectivite.Siren.Value, StringComparison.Ordinal)),
        DelibId = each.Acte.Numero,
        DelibDate = each.Date,
        DelibMatiere = each.Matiere,
        DelibObjet = each.Acte.Objet,
        Departement = each.Collectivite.Departement,
        PrefDate = each.Acte.Received?.Receipt.DateReception,
        VoteEffectif = each.EnExercice,
        VotePour = each.Vote?.Pour,
        VoteContre = each.Vote?.Contre,
        VoteAbstention = each.Vote?.Abstentions,
    };

    private static Finding Incomplete(Collectivite body, List<string> columns) => new()
    {
        Code = "LD7301",
        Severity = FindingSeverity.Error,
        File = string.Empty,
        Place = body.Nom,
        French = $"le schéma SCDL exige {string.Join(", ", columns)}, que les données ne donnent pas",
        English = $"the SCDL schema asks for {string.Join(", ", columns)}, which the data do not give",
        RemedyFrench = "ajoutez « siret » à la collectivité dans les données, ou donnez --siret.",
        RemedyEnglish = "add 'siret' to the collectivité in the data, or give --siret.",
    };
}

/// <summary>What an export came to.</summary>
/// <param name="Files">Files to write.</param>
/// <param name="Findings">Why the others cannot be made.</param>
public sealed record ScdlFiles(IReadOnlyList<ScdlFile> Files, IReadOnlyList<Finding> Findings);

/// <summary>A file of open data.</summary>
/// <param name="Name">File name, as the schema asks.</param>
/// <param name="Content">CSV text.</param>
/// <param name="LineCount">Délibérations in it.</param>
public sealed record ScdlFile(string Name, string Content, int LineCount);
