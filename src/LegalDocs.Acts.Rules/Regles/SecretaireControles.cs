using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>SEC-1 (CGCT art. L. 2121-15) and NUM-1 (CGCT art. R. 2121-9): how the sitting was recorded.</summary>
internal static class SecretaireControles
{
    /// <summary>SEC-1.</summary>
    internal static IEnumerable<Judgement> Secretaries(Seance seance)
    {
        if (seance.SecretaireIds is not { } ids)
        {
            return [Unknown("secretaire_ids", "le ou les secrétaires de séance", "the secretaries of the sitting")];
        }

        return ids.Count == 0
            ? [Broken(
                "Aucun secrétaire de séance n’est nommé.", "No secretary is named.", Compare("secretaires", 1, 0))]
            : ids.SelectMany(id => Secretary(seance, id));
    }

    /// <summary>NUM-1.</summary>
    internal static IEnumerable<Judgement> Numbers(Seance seance)
    {
        var unknown = seance.Points.Where(point => point.NumeroOrdre is null).ToList();
        if (unknown.Count > 0)
        {
            return [Unknown(
                [.. unknown.Select(point => new RegleManque(
                    $"points[{point.Id}].numero_ordre", $"le numéro d’ordre du point « {point.Id} »",
                    $"the order number of item '{point.Id}'"))])];
        }

        return seance.Points.Index()
            .Where(point => point.Item.NumeroOrdre != point.Index + 1)
            .Take(1)
            .Select(point => Broken(
                $"Le point « {point.Item.Id} » porte le numéro d’ordre {point.Item.NumeroOrdre} ; le suivant attendu "
                    + "est "
                    + $"{point.Index + 1}.",
                $"The item '{point.Item.Id}' bears order number {point.Item.NumeroOrdre}; {point.Index + 1} is next.",
                Compare("numero_ordre", point.Index + 1, point.Item.NumeroOrdre!.Value)));
    }

    private static IEnumerable<Judgement> Secretary(Seance seance, string id)
    {
        if (seance.Assemblee.Find(id) is not { } elu)
        {
            return [Broken(
                $"Le secrétaire « {id} » n’est pas membre de l’assemblée.", $"The secretary '{id}' is no member.",
                new RegleComparaison("secretaire", "membre", id))];
        }

        if (seance.Points is not [{ Presences: { } presences }, ..])
        {
            return [Unknown("points[].presences", "les présences à l’ouverture", "the presences at the opening")];
        }

        var statut = presences.FirstOrDefault(presence => presence.EluId == id)?.Statut;
        return statut is StatutPresence.Present or StatutPresence.PresentNePrenantPasPart
            ? [Respected(new RegleComparaison("secretaire", "present", elu.NomAffiche))]
            : [Broken(
                $"{elu.NomAffiche} assure le secrétariat sans figurer parmi les présents.",
                $"{elu.NomAffiche} is secretary of the sitting without being present.",
                new RegleComparaison("secretaire", "present", statut?.ToText() ?? "absent des listes"))];
    }
}
