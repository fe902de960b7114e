using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Data.Contexts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Checking;

/// <summary>The cells that a rule of law is about, in the workbook of a sitting.</summary>
internal sealed class SittingPlaces(Seance seance, DocumentPlaces places)
{
    /// <summary>Cells named for one rule; the text of the finding names the persons.</summary>
    private const int MaxCells = 3;

    private const string Convocation = "/convocation";
    private const string Publicity = "/publicite";

    private static readonly Dictionary<RegleDroit, string> Fields = new()
    {
        [RegleDroit.EffectifLegalConseil] = "/comptes_annonces/membres_du_conseil",
        [RegleDroit.Effectif] = "/comptes_annonces",
        [RegleDroit.Quorum] = "/membres",
        [RegleDroit.QuorumParPoint] = "/membres",
        [RegleDroit.SecondeConvocation] = Convocation,
        [RegleDroit.DelaiConvocation] = Convocation,
        [RegleDroit.Urgence] = Convocation,
        [RegleDroit.PopulationDuSeuil] = Convocation,
        [RegleDroit.PremiereSeance] = Convocation,
        [RegleDroit.NoteSynthese] = Convocation,
        [RegleDroit.OrdreDuJour] = "/ordre_du_jour",
        [RegleDroit.Secretaire] = "/secretaire",
        [RegleDroit.ListeDeliberations] = Publicity,
        [RegleDroit.ProcesVerbal] = Publicity,
        [RegleDroit.InformationConseillers] = Publicity,
    };

    private static readonly RegleDroit[] OfGivers = [RegleDroit.Mandataire, RegleDroit.FormePouvoir, RegleDroit.SuppleantDAbord];

    /// <summary>Where the data stand that a finding is about; null when no workbook holds them.</summary>
    public DocumentPlace? Find(RegleConstat constat)
    {
        var cells = Pointers(constat).Select(places.Find).OfType<DocumentPlace>().ToList();
        return cells.Count == 0 ? null : cells[0] with
        {
            Place = new Wording(
                Some(cells, cell => cell.Place.French), Some(cells, cell => cell.Place.English)),
        };
    }

    private static string Some(List<DocumentPlace> cells, Func<DocumentPlace, string> say) =>
        string.Join(" ; ", cells.Take(MaxCells).Select(say)) + (cells.Count > MaxCells ? " ; …" : string.Empty);

    private IEnumerable<string> Pointers(RegleConstat constat)
    {
        if (Fields.TryGetValue(constat.Regle, out var field))
        {
            return [field];
        }

        var (named, presences) = (Named(constat.French), Presences());
        return constat.Regle == RegleDroit.NombrePouvoirs
            ? presences.Where(each => named.Contains(each.Pouvoir?.MandataireId)).Select(Pouvoir)
            : OfGivers.Contains(constat.Regle)
                ? presences.Where(each => named.FirstOrDefault() == each.EluId).Select(Pouvoir)
                : constat.Regle == RegleDroit.Interesse
                    ? presences.Where(each => named.Contains(each.EluId)).Select(Presence)
                    : [];
    }

    /// <summary>The members that a text names, in its order.</summary>
    private List<string?> Named(string text) =>
    [
        .. seance.Assemblee.Membres.Select(elu => (elu.Id, Index: IndexOf(text, elu.NomAffiche)))
            .Where(each => each.Index >= 0).OrderBy(each => each.Index).Select(each => each.Id),
    ];

    /// <summary>A name ends where its letters end: « M. Paul PETIT » is not in « M. Paul PETITJEAN ».</summary>
    private static int IndexOf(string text, string name)
    {
        var index = text.IndexOf(name, StringComparison.Ordinal);
        var end = index + name.Length;
        return index >= 0 && end < text.Length && char.IsLetter(text[end]) ? -1 : index;
    }

    private IReadOnlyList<Presence> Presences() =>
        seance.Points.Select(point => point.Presences).FirstOrDefault(each => each is not null) ?? [];

    private string Pouvoir(Presence presence) => $"{Row(presence)}/pouvoir_a";

    private string Presence(Presence presence) => $"{Row(presence)}/presence";

    private string Row(Presence presence) => string.Create(
        CultureInfo.InvariantCulture, $"/membres/{seance.Assemblee.Membres.Index().First(each => each.Item.Id == presence.EluId).Index}");
}
