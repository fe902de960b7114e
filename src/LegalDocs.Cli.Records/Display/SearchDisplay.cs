using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Register;

namespace LegalDocs.Cli.Display;

/// <summary>Shows a page of results: a table that fits, the passages found, then the facets.</summary>
internal sealed class SearchDisplay(CliContext context, int? width, bool isColoured)
{
    private const int ShownValues = 8;
    private const int NarrowestLine = 20;

    private readonly bool _isWide = DayColumns.Fit(width);

    public void Write(SearchPage page, bool json, bool quiet)
    {
        if (json)
        {
            WriteJson(page);
            return;
        }

        if (page.Hits.Count > 0)
        {
            WriteTable(page.Hits);
        }

        if (quiet)
        {
            return;
        }

        foreach (var facet in page.Facets.Where(facet => facet.Values.Count > 0))
        {
            context.Output.WriteLine(Fit(FacetLine(facet)));
        }

        context.Error.WriteLine(Summary(page));
        DayColumns.Warn(context, page.Hits.Count(hit => hit.Entry.IsRehearsal == true));
        if (page.Outdated > 0)
        {
            context.Error.WriteLine(context.Say(
                $"! Actes catalogués par une version plus ancienne de LegalDocs : {page.Outdated}. Leurs échéances et répétitions ne sont "
                    + "pas connues : « legaldocs register rebuild » les relit.",
                $"! Acts catalogued by an older version of LegalDocs: {page.Outdated}. Their days and rehearsals are not known: "
                    + "'legaldocs register rebuild' reads them again."));
        }
    }

    private void WriteTable(IReadOnlyList<SearchHit> hits)
    {
        var table = new PlainTable(
        [
            context.Say("Numéro", "Number"), "Date", context.Say("État", "State"), .. _isWide ? DayColumns.Headings(context) : [],
            "Commune", "Objet",
        ]);
        foreach (var hit in hits)
        {
            table.Add(Cells(hit.Entry));
        }

        foreach (var (index, line) in table.Lines(width).Index())
        {
            context.Output.WriteLine(line);
            if (index > 0 && hits[index - 1].Snippet is { } snippet)
            {
                context.Output.WriteLine(SnippetLine(snippet));
            }
        }

        context.Output.WriteLine();
    }

    private string[] Cells(CatalogueEntry entry) =>
    [
        entry.Numero.Value,
        Day(entry.Date),
        DayColumns.State(context, EtatText(entry), entry.IsRehearsal)
            + (entry.IsSigned && entry.Etat != EtatCatalogue.Signe ? context.Say(", signé", ", signed") : string.Empty),
        .. _isWide
            ? DayColumns.Cells(
                context, new LegalDays(entry.Executoire, entry.FinDefere, entry.FinDefereAuPlusTard, entry.EstDefere))
            : [],
        entry.Commune?.Name ?? "–",
        entry.Objet,
    ];

    private string EtatText(CatalogueEntry entry) => entry is { Etat: EtatCatalogue.AccuseRecu, DateAR: { } date }
        ? context.Say($"AR reçu le {Day(date)}", $"received {Day(date)}")
        : EtatText(entry.Etat);

    private string EtatText(EtatCatalogue etat) => etat switch
    {
        EtatCatalogue.Genere => context.Say("généré", "made"),
        EtatCatalogue.EnAttente => context.Say("attend un AR", "awaits a receipt"),
        EtatCatalogue.Signable => context.Say("signable", "signable"),
        EtatCatalogue.Signe => context.Say("signé", "signed"),
        EtatCatalogue.EnvoiEnCours => context.Say("envoi en cours", "being sent"),
        EtatCatalogue.Transmis => context.Say("transmis", "transmitted"),
        EtatCatalogue.Refuse => context.Say("refusé", "refused"),
        EtatCatalogue.AccuseRecu => context.Say("AR reçu", "received"),
        EtatCatalogue.Annule => context.Say("annulé", "cancelled"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string NatureText(string code) => (NatureActe)int.Parse(code, CultureInfo.InvariantCulture) switch
    {
        NatureActe.Deliberation => "délibération",
        NatureActe.ActeReglementaire => "acte réglementaire",
        NatureActe.ActeIndividuel => "acte individuel",
        NatureActe.Contrat => "convention",
        NatureActe.DocumentBudgetaire => "document budgétaire",
        NatureActe.Autre => context.Say("autre", "other"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string FacetLine(SearchFacet facet)
    {
        var values = facet.Values.Take(ShownValues).Select(value => $"{ValueText(facet.Name, value)} ({value.Count})");
        var rest = facet.Values.Count - ShownValues;
        var more = rest > 0 ? context.Say($" · et {rest} autres", $" · and {rest} more") : string.Empty;
        return context.Say($"{Title(facet.Name)} : ", $"{Title(facet.Name)}: ") + string.Join(" · ", values) + more;
    }

    private string ValueText(string facet, FacetCount value) => facet switch
    {
        "nature" => NatureText(value.Code),
        "etat" when EtatCatalogueWire.TryParse(value.Code, out var etat) => EtatText(etat),
        "matiere" => $"{value.Code} {value.Name}",
        _ => value.Name,
    };

    private string Title(string facet) => facet switch
    {
        "annee" => context.Say("Année", "Year"),
        "matiere" => context.Say("Matière", "Subject"),
        "etat" => context.Say("État", "State"),
        "nature" => "Nature",
        "commune" => "Commune",
        _ => "Service",
    };

    private string Summary(SearchPage page)
    {
        if (page.Total == 0)
        {
            return context.Say("Aucun acte.", "No act.");
        }

        var shown = page.Hits.Count == 0 ? string.Empty : $" · {page.Before + 1}–{page.Before + page.Hits.Count}";
        var acts = page.Total == 1 ? context.Say("1 acte", "1 act") : context.Say($"{page.Total} actes", $"{page.Total} acts");
        return page.Next is { } next
            ? context.Say($"{acts}{shown} · suite : --page-suivante {next}", $"{acts}{shown} · next: --next-page {next}")
            : acts + shown;
    }

    private string SnippetLine(SearchSnippet snippet)
    {
        var line = new StringBuilder("    ");
        var position = 0;
        foreach (var found in isColoured ? snippet.Found : [])
        {
            line.Append(snippet.Text, position, found.Start.Value - position)
                .Append("\u001b[1m").Append(snippet.Text, found.Start.Value, found.End.Value - found.Start.Value).Append("\u001b[22m");
            position = found.End.Value;
        }

        line.Append(snippet.Text, position, snippet.Text.Length - position);
        return isColoured ? line.ToString() : Fit(line.ToString());
    }

    private string Fit(string line) => width is { } columns ? Cut(line, Math.Max(columns, NarrowestLine)) : line;

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Cut(string text, int room) => text.Length <= room ? text : text[..(room - 1)].TrimEnd() + "…";

    private void WriteJson(SearchPage page)
    {
        foreach (var hit in page.Hits)
        {
            context.WriteJson(CatalogueJson.Of(hit));
        }

        context.WriteJson(new JsonObject
        {
            ["type"] = "resume",
            ["total"] = page.Total,
            ["avant"] = page.Before,
            ["page_suivante"] = page.Next?.ToString(),
            ["a_relire"] = page.Outdated,
            ["facettes"] = new JsonObject(page.Facets.Select(facet => KeyValuePair.Create<string, JsonNode?>(
                facet.Name,
                new JsonArray([.. facet.Values.Select(value => new JsonObject
                {
                    ["code"] = value.Code,
                    ["nom"] = value.Name,
                    ["nombre"] = value.Count,
                })])))),
        });
    }
}
