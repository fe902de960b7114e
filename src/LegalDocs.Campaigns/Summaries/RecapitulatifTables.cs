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

    public IReadOnlyList<SummaryTable> All() => [Actes(), Echecs(), Controles(), Parametres()];

    private SummaryTable Actes() => new(
        "Actes",
        [
            new("Numéro", 18), new("Acte", 34), new("Émetteur (SIREN)", 16), new("Ligne", 20), new("Date", 12),
            new("Objet", 70), new("État", 14), new("Version", 9), new("Pages", 8), new("Transmission", 24),
            new("Accusé de réception", 44), new("Signature", 28), new("Fichier", 60),
        ],
        _report.Actes.Select(Acte));

    private IReadOnlyList<SummaryCell> Acte(ActeResult result)
    {
        var acte = result.Acte;
        var transmission = _transmissions.GetValueOrDefault(acte.Key);
        return
        [
            new SummaryCell.Text(acte.Numero.Value),
            new SummaryCell.Text(acte.Definition.Libelle),
            new SummaryCell.Text(acte.Emetteur.Value),
            new SummaryCell.Text(acte.RowKey),
            new SummaryCell.Day(acte.Date),
            new SummaryCell.Prose(acte.Objet),
            new SummaryCell.Text(result switch
            {
                ActeResult.Made { Version: 1 } => "généré",
                ActeResult.Made => "modifié",
                ActeResult.Unchanged => "inchangé",
                _ => "en échec",
            }),
            Version(result),
            result is ActeResult.Made made ? new SummaryCell.Number(made.PageCount) : SummaryCell.Empty,
            new SummaryCell.Text(transmission is null ? string.Empty : Words(transmission.Ending)),
            new SummaryCell.Text(transmission?.Detail.French ?? string.Empty),
            new SummaryCell.Text(Signature(acte)),
            File(result),
        ];
    }

    private static SummaryCell Version(ActeResult result) => result switch
    {
        ActeResult.Made made => new SummaryCell.Number(made.Version),
        ActeResult.Unchanged unchanged => new SummaryCell.Number(unchanged.Version),
        _ => SummaryCell.Empty,
    };

    private string Signature(PlannedActe acte)
    {
        if (!_conventions.TryGetValue(acte.Key, out var standing))
        {
            return string.Empty;
        }

        return standing.IsSignable ? "signable" : $"attend {standing.Missing.Count} AR";
    }

    private SummaryCell File(ActeResult result)
    {
        string[] names = [ActeFiles.Pdf, ActeFiles.Docx];
        if (result is ActeResult.Failed
            || names.Select(name =>
                _outputs.Target(result.Acte, name)).FirstOrDefault(each => each is not null) is not { } target)
        {
            return SummaryCell.Empty;
        }

        var relative = Path.GetRelativePath(_outputs.Path, target).Replace('\\', '/');
        return new SummaryCell.Link(relative, relative);
    }

    private SummaryTable Echecs() => new(
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

    private static IReadOnlyList<SummaryCell> Row(
        PlannedActe acte, string code, string file, string place, string cause, string? remedy) =>
        [
            new SummaryCell.Text(acte.Numero.Value),
            new SummaryCell.Text(acte.Definition.Libelle),
            new SummaryCell.Text(acte.RowPlace),
            new SummaryCell.Text(code),
            new SummaryCell.Text(file),
            new SummaryCell.Prose(place),
            new SummaryCell.Prose(FrenchSpacing.Apply(cause)),
            new SummaryCell.Prose(remedy is null ? string.Empty : FrenchSpacing.Apply(remedy)),
        ];

    private SummaryTable Controles() => new(
        "Contrôles",
        [
            new("Gravité", 14), new("Code", 9), new("Fichier", 44), new("Emplacement", 40),
            new("Constat", 80), new("Remède", 80),
        ],
        _report.Warnings.Concat(_report.Actes.SelectMany(WarningsOf)).Select(finding => (IReadOnlyList<SummaryCell>)
        [
            new SummaryCell.Text(finding.Severity switch
            {
                FindingSeverity.Error => "erreur",
                FindingSeverity.Warning => "avertissement",
                _ => "information",
            }),
            new SummaryCell.Text(finding.Code),
            new SummaryCell.Text(finding.File),
            new SummaryCell.Prose(finding.Place),
            new SummaryCell.Prose(FrenchSpacing.Apply(finding.French)),
            new SummaryCell.Prose(FrenchSpacing.Apply(finding.RemedyFrench ?? string.Empty)),
        ]));

    private SummaryTable Parametres() => new(
        "Paramètres",
        [new("Paramètre", 34), new("Valeur", 80)],
        Settings().Select(setting => (IReadOnlyList<SummaryCell>)[new SummaryCell.Text(setting.Name), setting.Value]));

    private IEnumerable<(string Name, SummaryCell Value)> Settings()
    {
        var pipeline = _report.Plan.Pipeline;
        yield return ("Campagne", new SummaryCell.Text(pipeline.Campagne));
        yield return ("Titre", new SummaryCell.Prose(pipeline.Titre));
        yield return ("Actes", new SummaryCell.Number(_report.Actes.Count));
        yield return ("Annexes", new SummaryCell.Number(_report.Plan.Actes.Sum(acte => acte.Definition.Annexes.Count)));
        yield return ("Formats", new SummaryCell.Text(string.Join(", ", pipeline.Sorties.Formats)));
        yield return (
            "Plateforme", new SummaryCell.Text(pipeline.Plateforme?.Adresse.Host ?? "répétition sur cet ordinateur"));
        foreach (var derogation in pipeline.Derogations)
        {
            yield return ($"Dérogation {derogation.Regle.Id} ({derogation.Portee})", new SummaryCell.Prose(
                $"{derogation.Motif} {derogation.Auteur}, {FrenchDates.InFull(derogation.Date)}."));
        }

        yield return ("LegalDocs", new SummaryCell.Text(ActeProvenance.EngineVersion));
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
