using System.Collections.Frozen;

namespace LegalDocs.Acts;

/// <summary>Names of the two national levels of the @ctes nomenclature, as open data write them: lower case, accents
/// kept, no comma nor bracket.</summary>
/// <remarks>The 57 subjects of the national classification sent by the State on 2019-04-18, 6.2 and 6.3 with the names of today’s
/// councils. A département may add a third level: what the platform sends decides what may be transmitted, not this table.</remarks>
public static class MatiereNomenclature
{
    private static readonly FrozenDictionary<string, string> Names = Lines().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Name of a subject: « institutions et vie politique/intercommunalité » for 5.7.</summary>
    /// <param name="matiere">A code of two levels or more; only the first two count.</param>
    /// <returns>Null for a code that the national nomenclature does not have.</returns>
    public static string? NameOf(Matiere matiere)
    {
        ArgumentNullException.ThrowIfNull(matiere);
        return Names.GetValueOrDefault(CodeOf(matiere));
    }

    /// <summary>The first two levels of a code: « 5.7 » of « 5.7.1 »; « 7.10 » stays « 7.10 ».</summary>
    /// <param name="matiere">The code.</param>
    /// <returns>Two numbers and a dot.</returns>
    public static string CodeOf(Matiere matiere)
    {
        ArgumentNullException.ThrowIfNull(matiere);
        return $"{matiere.Levels[0]}.{matiere.Levels[1]}";
    }

    private static IEnumerable<KeyValuePair<string, string>> Lines()
    {
        (string Theme, string[] Subjects)[] themes =
        [
            ("commande publique",
                [
                    "marchés publics", "délégation de service public", "conventions de mandat", "autres types de contrats",
                    "transactions protocole d’accord transactionnel", "actes relatifs à la maîtrise d’œuvre",
                    "actes spéciaux et divers",
                ]),
            ("urbanisme",
                [
                    "documents d’urbanisme", "actes relatifs au droit d’occupation ou d’utilisation des sols",
                    "droit de préemption urbain",
                ]),
            ("domaine et patrimoine",
                [
                    "acquisitions", "aliénations", "locations", "limites territoriales",
                    "autres actes de gestion du domaine public", "autres actes de gestion du domaine privé",
                ]),
            ("fonction publique",
                [
                    "personnel titulaires et stagiaires de la f.p.t.", "personnel contractuel",
                    "fonction publique hospitalière", "autres catégories de personnels", "régime indemnitaire",
                ]),
            ("institutions et vie politique",
                [
                    "élection exécutif", "fonctionnement des assemblées", "désignation de représentants",
                    "délégation de fonctions", "délégation de signature", "exercice des mandats locaux",
                    "intercommunalité", "décision d’ester en justice",
                ]),
            ("libertés publiques et pouvoirs de police",
                [
                    "police municipale", "pouvoirs du président du conseil départemental",
                    "pouvoirs du président du conseil régional", "autres actes réglementaires",
                    "actes pris au nom de l’état et soumis au contrôle hiérarchique",
                ]),
            ("finances locales",
                [
                    "décisions budgétaires", "fiscalité", "emprunts", "interventions économiques", "subventions",
                    "contributions budgétaires", "avances", "fonds de concours", "prise de participation", "divers",
                ]),
            ("domaines de compétences par thèmes",
                [
                    "enseignement", "aide sociale", "voirie", "aménagement du territoire",
                    "politique de la ville habitat logement", "emploi formation professionnelle", "transports",
                    "environnement", "culture",
                ]),
            ("autres domaines de compétences",
                [
                    "autres domaines de compétences des communes", "autres domaines de compétences des départements",
                    "autres domaines de compétences des régions", "vœux et motions",
                ]),
        ];
        return themes.Index().SelectMany(theme => theme.Item.Subjects.Index().Select(subject => KeyValuePair.Create(
            $"{theme.Index + 1}.{subject.Index + 1}", $"{theme.Item.Theme}/{subject.Item}")));
    }
}
