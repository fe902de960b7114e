using System.Globalization;

namespace LegalDocs.Sandbox;

/// <summary>The fixed parts of the platform's page: no script, readable without style, one form for each act.</summary>
internal static class SteeringHtml
{
    public const string Head =
        """
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Plateforme de répétition</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }
        table { border-collapse: collapse; width: 100%; }
        caption, th, td { text-align: left; padding: .25rem .5rem; vertical-align: top; }
        th, td { border-bottom: 1px solid currentColor; }
        form { display: inline-block; margin: 0 1rem .5rem 0; }
        button, input, select { font: inherit; }
        </style>
        </head>
        <body>
        <main>
        <h1>Plateforme de répétition</h1>
        <p><strong>Rien ne part à la préfecture.</strong> Mêmes adresses que S²LOW ; compte : le SIREN, mot de passe libre.</p>

        """;

    public const string TableHead =
        """
        <table>
        <caption>Les 200 dernières transactions, la plus récente en tête</caption>
        <thead><tr><th scope="col">N°</th><th scope="col">SIREN</th><th scope="col">Flux</th><th scope="col">Numéro</th>
        <th scope="col">Objet</th><th scope="col">État</th><th scope="col">Identifiant</th><th scope="col">Écrire</th></tr></thead>
        <tbody>

        """;

    public const string Foot = "</tbody>\n</table>\n</main>\n</body>\n</html>\n";

    public static string Forms(string maintenance, string label) =>
        $"""
        <form method="post" action="/bac-a-sable/horloge">
        <label>Avancer l’horloge de <select name="secondes">
        <option value="60">une minute</option><option value="3600">une heure</option>
        <option value="86400">un jour</option><option value="2678400">31 jours</option></select></label>
        <button>Avancer</button>
        </form>
        <form method="post" action="/bac-a-sable/maintenance">
        <button name="etat" value="{maintenance}">{label} une maintenance</button>
        </form>

        """;

    public static string FaultForm(string faults, string struck) =>
        $"""
        <form method="post" action="/bac-a-sable/pannes">
        <label>Pannes et leur fréquence <input name="pannes" size="60" value="{faults}"
        placeholder="drop-after-accept:0.1,http500:0.05"></label>
        <button>Appliquer</button>
        </form>
        <p>Requêtes touchées par une panne : {struck}.</p>

        """;

    public static string LetterForm(long id) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <form method="post" action="/bac-a-sable/courrier"><input type="hidden" name="transaction" value="{id}">
        <label>Courrier <select name="type"><option value="2">simple</option><option value="3">pièces complémentaires</option>
        <option value="4">observations</option><option value="5">déféré</option></select></label>
        <label>Motif <input name="motif" size="20"></label> <button>Envoyer</button></form>
        """);
}
