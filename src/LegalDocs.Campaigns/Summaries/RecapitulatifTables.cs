using LegalDocs.Campaigns.Data.Writing;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.French.Dates;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Summaries;

/// <summary>The four sheets of the summary, in French: it goes to the drafters.</summary>
internal sealed class RecapitulatifTables
{
    private readonly RunReport _report;
    private readonly OutputFolder _outputs;
    private readonly Dictionary<string, TransmissionResult> _transmissions;
    private readonly Dictionary<string, ConventionStanding> _conventions;

    public RecapitulatifTables(RunReport report, OutputFolder outputs)
    {
        _report = report;
        _outputs = outputs;
        _transmissions = report.Transmissions.ToDictionary(each => each.Acte.Key, StringComparer.Ordinal);
        _conventions = report.Conventions.ToDictionary(each => each.Acte.Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<SheetTable> All() => [Actes(), Echecs(), Controles(), Parametres()];

    private SheetTable Actes() => new(
        "Actes",
        [
            new("Numéro", 18), new("Acte", 34), new("Émetteur (SIREN)", 16), new("Ligne", 20), new("Date", 12),
            new("Objet", 70), new("État", 14), new("Version", 9), new("Pages", 8), new("Transmission", 24),
            new("Accusé de réception", 44), new("Signature", 28), new("Fichier", 60),
        ],
        _report.Actes.Select(Acte));

    private IReadOnlyList<SheetCell> Acte(ActeResult result)
    {
        var acte = result.Acte;
        var transmission = _transmissions.GetValueOrDefault(acte.Key);
        return
        [
            new SheetCell.Text(acte.Numero.Value),
            new SheetCell.Text(acte.Definition.Libelle),
            new SheetCell.Text(acte.Emetteur.Value),
            new SheetCell.Text(acte.RowKey),
            new SheetCell.Day(acte.Date),
            new SheetCell.Prose(acte.Objet),
            new SheetCell.Text(result switch
            {
                ActeResult.Made { Version: 1 } => "généré",
                ActeResult.Made => "modifié",
                ActeResult.Unchanged => "inchangé",
                _ => "en échec",
            }),
            Version(result),
            result is ActeResult.Made made ? new SheetCell.Number(made.PageCount) : SheetCell.Empty,
            new SheetCell.Text(transmission is null ? string.Empty : Words(transmission.Ending)),
            new SheetCell.Text(transmission?.Detail.French ?? string.Empty),
            new SheetCell.Text(Signature(acte)),
            File(result),
        ];
    }

    private static SheetCell Version(ActeResult result) => result switch
    {
        ActeResult.Made made => new SheetCell.Number(made.Version),
        ActeResult.Unchanged unchanged => new SheetCell.Number(unchanged.Version),
        _ => SheetCell.Empty,
    };

    private string Signature(PlannedActe acte)
    {
        if (!_conventions.TryGetValue(acte.Key, out var standing))
        {
            return string.Empty;
        }

        return standing.IsSignable ? "signable" : $"attend {standing.Missing.Count} AR";
    }

    private SheetCell File(ActeResult result)
    {
        string[] names = [ActeFiles.Pdf, ActeFiles.Docx];
        if (result is ActeResult.Failed
            || names.Select(name =>
                _outputs.Target(result.Acte, name)).FirstOrDefault(each => each is not null) is not { } target)
        {
            return SheetCell.Empty;
        }

        var relative = Path.GetRelativePath(_outputs.Path, target).Replace('\\', '/');
        return new SheetCell.Link(relative, relative);
    }

    private SheetTable Echecs() => new(
        "Échecs",
        [
            new("Numéro", 18), new("Acte", 34), new("Ligne", 34), new("Code", 9), new("Fichier", 44),
            new("Emplacement", 40), new("Motif", 70), new("Remède", 70),
        ],
        [
            .. _report.Actes.OfType<ActeResult.Failed>().SelectMany(failed => failed.Findings.Select(finding => Row(
                failed.Acte, finding.Code, finding.File, finding.Place, finding.French, finding.RemedyFrench))),
            .. _report.Transmissions.Where(
                each => each.Ending is TransmissionEnding.Failed or TransmissionEnding.ChangedAfterReceipt)
                .Select(
                    each => Row(each.Acte, string.Empty, string.Empty, Words(each.Ending), each.Detail.French, null)),
        ]);

    private static IReadOnlyList<SheetCell> Row(
        PlannedActe acte, string code, string file, string place, string cause, string? remedy) =>
        [
            new SheetCell.Text(acte.Numero.Value),
            new SheetCell.Text(acte.Definition.Libelle),
            new SheetCell.Text(acte.RowPlace),
            new SheetCell.Text(code),
            new SheetCell.Text(file),
            new SheetCell.Prose(place),
            new SheetCell.Prose(FrenchSpacing.Apply(cause)),
            new SheetCell.Prose(remedy is null ? string.Empty : FrenchSpacing.Apply(remedy)),
        ];

    private SheetTable Controles() => new(
        "Contrôles",
        [
            new("Gravité", 14), new("Code", 9), new("Fichier", 44), new("Emplacement", 40),
            new("Constat", 80), new("Remède", 80),
        ],
        _report.Warnings.Concat(_report.Actes.SelectMany(WarningsOf)).Select(finding => (IReadOnlyList<SheetCell>)
        [
            new SheetCell.Text(finding.Severity switch
            {
                FindingSeverity.Error => "erreur",
                FindingSeverity.Warning => "avertissement",
                _ => "information",
            }),
            new SheetCell.Text(finding.Code),
            new SheetCell.Text(finding.File),
            new SheetCell.Prose(finding.Place),
            new SheetCell.Prose(FrenchSpacing.Apply(finding.French)),
            new SheetCell.Prose(FrenchSpacing.Apply(finding.RemedyFrench ?? string.Empty)),
        ]));

    private SheetTable Parametres() => new(
        "Paramètres",
        [new("Paramètre", 34), new("Valeur", 80)],
        Settings().Select(setting => (IReadOnlyList<SheetCell>)[new SheetCell.Text(setting.Name), setting.Value]));

    private IEnumerable<(string Name, SheetCell Value)> Settings()
    {
        var pipeline = _report.Plan.Pipeline;
        yield return ("Campagne", new SheetCell.Text(pipeline.Campagne));
        yield return ("Titre", new SheetCell.Prose(pipeline.Titre));
        yield return ("Actes", new SheetCell.Number(_report.Actes.Count));
        yield return ("Annexes", new SheetCell.Number(_report.Plan.Actes.Sum(acte => acte.Definition.Annexes.Count)));
        yield return ("Formats", new SheetCell.Text(string.Join(", ", pipeline.Sorties.Formats)));
        yield return (
            "Plateforme", new SheetCell.Text(pipeline.Plateforme?.Adresse.Host ?? "répétition sur cet ordinateur"));
        foreach (var derogation in pipeline.Derogations)
        {
            yield return ($"Dérogation {derogation.Regle.Id} ({derogation.Portee})", new SheetCell.Prose(
                $"{derogation.Motif} {derogation.Auteur}, {FrenchDates.InFull(derogation.Date)}."));
        }

        yield return ("LegalDocs", new SheetCell.Text(ActeProvenance.EngineVersion));
    }

    private static IEnumerable<Finding> WarningsOf(ActeResult result) => result switch
    {
        ActeResult.Made made => made.Warnings,
        ActeResult.Unchanged unchanged => unchanged.Warnings,
        _ => [],
    };

    private static string Words(TransmissionEnding ending) => ending switch
    {
        TransmissionEnding.Received => "AR reçu",
        TransmissionEnding.Sent => "transmis, AR attendu",
        TransmissionEnding.Waiting => "à transmettre",
        TransmissionEnding.Failed => "refusé ou en anomalie",
        TransmissionEnding.ChangedAfterReceipt => "modifié après l’AR",
        TransmissionEnding.Withdrawn => "retiré avant l’envoi",
        TransmissionEnding.Cancelled => "annulé",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
