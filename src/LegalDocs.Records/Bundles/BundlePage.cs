using System.Globalization;
using System.Text;

namespace LegalDocs.Records;

/// <summary><c>index.html</c> of a bundle: what the acts are, their versions, their proof. French, one file, no script.</summary>
internal static class BundlePage
{
    public static byte[] Write(IReadOnlyList<BundledActe> actes)
    {
        var title = actes is [var only] ? $"Acte {only.Acte.Numero}" : $"Dossier de {actes.Count} actes";
        var page = new HtmlText();
        page.Raw($"""
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlText.Escape(title)}</title>
            <style>
            {BundleStyle.Css}
            </style>
            </head>
            <body>
            <a class="evitement" href="#contenu">Aller au contenu</a>
            <main id="contenu">

            """);
        page.Element("h1", title);
        page.Element("p", "Ce dossier se suffit à lui-même : les fichiers de chaque version, ce qui prouve qu’ils n’ont pas changé, et "
            + "cette page. Aucun logiciel particulier n’est nécessaire ; rien n’est demandé à l’internet.");
        if (actes.Count > 1)
        {
            Contents(page, actes);
        }

        for (var i = 0; i < actes.Count; i++)
        {
            Acte(page, actes[i], i + 1);
        }

        HowToCheck(page);
        page.Raw("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString().ReplaceLineEndings("\n"));
    }

    private static void Contents(HtmlText page, IReadOnlyList<BundledActe> actes)
    {
        page.Raw("<nav aria-label=\"Actes du dossier\">\n<ol>\n");
        for (var i = 0; i < actes.Count; i++)
        {
            page.Raw($"<li><a href=\"#acte-{i + 1}\">");
            page.Text($"{actes[i].Acte.Numero} — {actes[i].Acte.Identity?.Objet ?? actes[i].Acte.Id.Value}");
            page.Raw("</a></li>\n");
        }

        page.Raw("</ol>\n</nav>\n");
    }

    private static void Acte(HtmlText page, BundledActe acte, int rank)
    {
        page.Raw($"<section aria-labelledby=\"acte-{rank}\">\n<h2 id=\"acte-{rank}\">");
        page.Text(acte.Acte.Identity is { Objet.Length: > 0 } card ? $"{acte.Acte.Numero} — {card.Objet}" : acte.Acte.Numero);
        page.Raw("</h2>\n");
        Card(page, acte.Acte);
        Proof(page, acte.Proof);
        History(page, acte, rank);
        Files(page, acte, rank);
        page.Raw("</section>\n");
    }

    private static void Card(HtmlText page, ArchivedActe acte)
    {
        page.Raw("<dl>\n");
        page.Term("Nature", NatureNames.Of(acte.Identity?.Nature).French);
        page.Term("Date de l’acte", acte.Identity?.Date is { } date ? ProofTexts.Day(date) : "non indiquée");
        page.Term("Collectivité (SIREN)", acte.Siren);
        if (acte.Identity is { Matiere.Length: > 0 } identity)
        {
            page.Term("Matière", identity.Matiere);
        }

        page.Term("Identifiant", acte.Id.Value);
        page.Raw("</dl>\n");
    }

    private static void Proof(HtmlText page, ActeProof proof)
    {
        page.Element("h3", "Preuve");
        page.Raw($"<p class=\"{(proof.IsSound ? "prouve" : "defaut")}\">");
        page.Text(proof.IsSound
            ? "Aucun défaut : tout ce qui a été comparé concorde."
            : "Défaut : ce dossier contient un acte dont la preuve n’est pas entière. Lisez ci-dessous.");
        page.Raw("</p>\n<ul class=\"preuve\">\n");
        foreach (var step in proof.Steps)
        {
            var word = ProofWords.Of(step.Outcome).French;
            page.Raw($"<li><strong class=\"{ProofWords.Wire(step.Outcome)}\">{Sign(step.Outcome)} {HtmlText.Escape(word)}</strong> ");
            page.Text(step.Text.French);
            page.Raw($" <span class=\"code\">{step.Code}</span></li>\n");
        }

        page.Raw("</ul>\n");
    }

    private static void History(HtmlText page, BundledActe acte, int rank)
    {
        page.Element("h3", "Versions");
        Table(
            page,
            $"versions-{rank}",
            "De la plus ancienne à la plus récente ; heures en temps universel (UTC)",
            ["Version", "Date", "Auteur", "Motif", "Ce qui change"]);
        foreach (var change in acte.History)
        {
            page.Raw($"<tr><th scope=\"row\">{change.Version.Number}</th>");
            page.Cell(Instant(change.Version.Created));
            page.Cell(change.Version.Author?.Name ?? "non indiqué");
            page.Cell(change.Version.Message);
            page.Raw("<td>");
            page.Text(string.Join(" ; ", change.Files.GroupBy(file => file.Kind).Select(
                kind => $"{HistoryWords.Of(kind.Key).French} : {string.Join(", ", kind.Select(file => file.Title.French))}")));
            page.Raw("</td></tr>\n");
        }

        page.Raw("</tbody></table></div>\n");
    }

    private static void Files(HtmlText page, BundledActe acte, int rank)
    {
        page.Element("h3", "Fichiers");
        Table(
            page,
            $"fichiers-{rank}",
            "Chaque contenu une fois, à la version qui l’a apporté",
            ["Fichier", "Version", "Octets", "Empreinte SHA-512"]);
        foreach (var (file, entry) in acte.Packed.Contents)
        {
            Row(page, RecordFiles.Title(file.Path).French, file.Version.ToString(CultureInfo.InvariantCulture), entry);
        }

        foreach (var log in acte.Packed.Logs)
        {
            Row(page, $"Journal {Path.GetFileName(log.Path)}", "—", log);
        }

        page.Raw("</tbody></table></div>\n");
    }

    /// <summary>Opens a table that scrolls by itself on a narrow screen, also with the keyboard.</summary>
    private static void Table(HtmlText page, string id, string caption, IEnumerable<string> headings)
    {
        page.Raw($"<div class=\"large\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\"><table>\n<caption id=\"{id}\">");
        page.Text(caption);
        page.Raw("</caption>\n<thead><tr>");
        foreach (var heading in headings)
        {
            page.Raw("<th scope=\"col\">");
            page.Text(heading);
            page.Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
    }

    private static void Row(HtmlText page, string title, string version, PackageEntry entry)
    {
        var href = string.Join('/', entry.Path.Split('/').Select(Uri.EscapeDataString));
        page.Raw($"<tr><th scope=\"row\"><a href=\"{HtmlText.Escape(href)}\">");
        page.Text(title);
        page.Raw("</a></th>");
        page.Cell(version);
        page.Raw($"<td class=\"nombre\">{HtmlText.Escape(Grouped(entry.Length))}</td><td><code>{entry.Sha512}</code></td></tr>\n");
    }

    private static void HowToCheck(HtmlText page)
    {
        page.Raw("<section aria-labelledby=\"controle\">\n<h2 id=\"controle\">Contrôler ce dossier soi-même</h2>\n");
        page.Element("p", "Dans le dossier décompressé, sous Linux ou macOS :");
        page.Raw("<pre><code>sha256sum --check sha256.txt\nsha512sum --check sha512.txt</code></pre>\n");
        page.Element("p", "Sous Windows, dans PowerShell, comparez avec sha256.txt ce que répond :");
        page.Raw("<pre><code>Get-ChildItem -Recurse -File | Get-FileHash -Algorithm SHA256</code></pre>\n");
        page.Element("p", "« manifeste.json » dit la même chose que cette page, pour un programme. Ces empreintes prouvent que "
            + "les fichiers sont ceux du dépôt à la date de l’export ; elles ne remplacent pas la signature électronique ni l’accusé de "
            + "réception, qui sont parmi les fichiers.");
        page.Raw("</section>\n");
    }

    private static string Sign(ProofOutcome outcome) => outcome switch
    {
        ProofOutcome.Proven => "✓",
        ProofOutcome.Failed => "✗",
        _ => "–",
    };

    private static string Instant(DateTimeOffset at)
    {
        var utc = at.UtcDateTime;
        return $"{ProofTexts.Day(DateOnly.FromDateTime(utc))} à {utc.ToString("HH' h 'mm", CultureInfo.InvariantCulture)}";
    }

    private static string Grouped(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F');
}
