using System.Text;

namespace LegalDocs.Records;

/// <summary>Rules and holds, as read from a file.</summary>
/// <remarks>JSON, comments allowed. Without a file, <see cref="DefaultText"/> rules.</remarks>
public sealed record RetentionRules
{
    /// <summary>The rules; the narrowest that fits an act applies, the first among equals.</summary>
    public required IReadOnlyList<RetentionRule> Rules { get; init; }

    /// <summary>The holds, stronger than any rule.</summary>
    public required IReadOnlyList<LegalHold> Holds { get; init; }

    /// <summary>The rules that apply without a file: to be adapted with the archives of the département.</summary>
    public static string DefaultText { get; } = """
        {
          // Règles de conservation de LegalDocs. À adapter avec le service d’archives de votre collectivité ou du département.
          // « sort » : conserver (pour toujours), trier (une personne choisit), eliminer (sur visa des archives, jamais automatique).
          // « annees » : à compter de la fin de l’année de l’événement « depart » (date_acte ou reception).
          // La règle la plus précise l’emporte.
          // Le mot « à vérifier » dans « source » dit que personne ne l’a contrôlé pour vous.
          "format": "legaldocs-conservation/1",
          "regles": [
            { "id": "deliberations", "nature": 1, "sort": "conserver",
              "source": "Registre des délibérations, conservé sans limite (CGCT, art. L. 2121-23 et R. 2121-9)" },
            { "id": "reglementaires", "nature": 2, "sort": "conserver",
              "source": "Registre des actes du maire (CGCT, art. R. 2122-7) ; à vérifier" },
            { "id": "individuels", "nature": 3, "sort": "trier", "annees": 80,
              "source": "Carrière des agents et situation des personnes ; durée à vérifier avec les archives" },
            { "id": "contrats", "nature": 4, "sort": "trier", "annees": 30,
              "source": "Prescription la plus longue, à compter de la signature faute de connaître la fin du contrat ; à vérifier" },
            { "id": "budgetaires", "nature": 5, "sort": "conserver",
              "source": "Budgets et comptes ; à vérifier" },
            { "id": "autres", "sort": "conserver",
              "source": "Par prudence : ce qui n’est pas nommé est conservé" }
          ],
          // Gel : aucun de ces actes ne peut être éliminé. Exemple :
          // { "acte": "DM2018_SC01", "motif": "Recours TA Dijon n° 1900001", "par": "Direction juridique", "depuis": "2019-01-15" }
          "gels": []
        }

        """.ReplaceLineEndings("\n");

    /// <summary>Rules of <see cref="DefaultText"/>.</summary>
    public static RetentionRules Default { get; } = Parse(Encoding.UTF8.GetBytes(DefaultText), "defaut");

    /// <summary>Reads a rules file.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="RecordsException">LD6670, with all that is wrong at once.</exception>
    public static RetentionRules Parse(ReadOnlyMemory<byte> json, string name) => new RetentionReader(name).Read(json);

    /// <summary>The rule of an act; null when none fits.</summary>
    internal RetentionRule? RuleOf(ArchivedActe acte) => Rules
        .Select(rule => (rule, fit: rule.Fit(acte.Identity)))
        .Where(each => each.fit is not null)
        .OrderByDescending(each => each.fit)
        .Select(each => each.rule)
        .FirstOrDefault();
}
