using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Checking;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.French.Words;

namespace LegalDocs.Cli.Display;

/// <summary>What <c>check</c> found: by severity for people, one JSON object a line for programs, on standard
/// output.</summary>
internal sealed class CheckDisplay(CliContext context, CheckReport report)
{
    private const int ShownSubjects = 2;

    private readonly IReadOnlyList<(Finding Finding, LawFinding? Law)> _all =
    [
        .. report.Findings.Select(finding => (finding, (LawFinding?)null)),
        .. (report.Law?.Broken ?? []).Select(law => (law.ToFinding(), (LawFinding?)law)),
        .. (report.Law?.UselessDerogations ?? []).Select(derogation => (LawFinding.Useless(derogation), (LawFinding?)null)),
    ];

    public void WriteText()
    {
        Group(FindingSeverity.Error, context.Say("ERREURS", "ERRORS"));
        Group(FindingSeverity.Warning, context.Say("AVERTISSEMENTS", "WARNINGS"));
        Group(FindingSeverity.Information, context.Say("INFORMATIONS", "INFORMATION"));
        Unchecked();
        Derogations();
        context.Output.WriteLine(Verdict());
    }

    public void WriteJson()
    {
        foreach (var (finding, law) in _all)
        {
            context.WriteJson(law is null ? FindingDisplay.Json(context, finding) : Json(finding, law));
        }

        foreach (var open in report.Law?.Unchecked ?? [])
        {
            context.WriteJson(Json(open));
        }

        context.WriteJson(Summary());
    }

    private void Group(FindingSeverity severity, string title)
    {
        var found = _all.Where(each => each.Finding.Severity == severity).ToList();
        if (found.Count == 0)
        {
            return;
        }

        context.Output.WriteLine($"{title} ({found.Count})");
        context.Output.WriteLine();
        foreach (var (finding, law) in found)
        {
            context.Output.WriteLine(finding.Format(context.Language));
            foreach (var figures in law?.Constat.Comparaisons ?? [])
            {
                context.Output.WriteLine(context.Say(
                    $"    {figures.Name} : attendu {figures.Expected}, trouvé {figures.Found}",
                    $"    {figures.Name}: expected {figures.Expected}, found {figures.Found}"));
            }

            context.Output.WriteLine();
        }
    }

    private void Unchecked()
    {
        if (report.Law is not { Unchecked: { Count: > 0 } open })
        {
            return;
        }

        context.Output.WriteLine(context.Say(
            $"NON VÉRIFIABLES ({open.Count}) : il manque des données, rien n’est présumé",
            $"NOT CHECKABLE ({open.Count}): data are missing, nothing is presumed"));
        context.Output.WriteLine();
        foreach (var each in open)
        {
            context.Output.WriteLine($"? {each.Regle.Id} ({each.Regle.Article})");
            context.Output.WriteLine($"    {Missing(each)}");
            context.Output.WriteLine($"    {Subjects(each)}");
        }

        context.Output.WriteLine();
    }

    private string Missing(UncheckedRule open)
    {
        var shown = open.Manques.Take(ShownSubjects)
            .Select(missing => $"{context.Say(missing.French, missing.English)} [{missing.Chemin}]");
        return context.Say("il manque : ", "missing: ") + string.Join(" ; ", shown) + More(open.Manques.Count);
    }

    private string Subjects(UncheckedRule open)
    {
        var shown = open.Sujets.Take(ShownSubjects)
            .Select(subject => context.Say(subject.French, subject.English));
        return string.Join(" ; ", shown) + More(open.SujetCount);
    }

    private string More(int count)
    {
        var rest = count - ShownSubjects;
        return rest <= 0 ? string.Empty : context.Say(
            rest == 1 ? " et un autre" : $" et {rest} autres", $" and {rest} more");
    }

    private void Derogations()
    {
        if (report.Law is not { Derogations: { Count: > 0 } derogations })
        {
            return;
        }

        context.Output.WriteLine($"{context.Say("DÉROGATIONS", "DEROGATIONS")} ({derogations.Count})");
        context.Output.WriteLine();
        foreach (var derogation in derogations)
        {
            context.Output.WriteLine(DerogationTexts.Line(context, derogation));
        }

        context.Output.WriteLine();
    }

    private string Verdict()
    {
        var errors = Counted(Count(FindingSeverity.Error), "erreur", "error");
        var warnings = Counted(Count(FindingSeverity.Warning), "avertissement", "warning");
        if (report.Law is not { } law)
        {
            return context.Say(
                $"✗ {errors}, {warnings} : la campagne ne peut pas être planifiée",
                $"✗ {errors}, {warnings}: the campaign cannot be planned");
        }

        var mark = report.IsClean ? "✓" : "✗";
        var unjudged = law.UnjudgedCount == 0 ? string.Empty : context.Say(
            $" ; {law.UnjudgedCount} actes hors contrôle : collectivité non décrite",
            $"; {law.UnjudgedCount} acts not judged: collectivité not described");
        return context.Say(
            $"{mark} {report.ActeCount} actes, {report.DocumentCount} documents · {errors}, {warnings} · "
                + $"droit : {law.RespectedCount} vérifications respectées, {law.NotApplicableCount} sans objet, "
                + $"{law.Unchecked.Count} non vérifiables, {Counted(law.Derogations.Count, "dérogation", "derogation")}{unjudged}",
            $"{mark} {report.ActeCount} acts, {report.DocumentCount} documents · {errors}, {warnings} · "
                + $"law: {law.RespectedCount} checks respected, {law.NotApplicableCount} not applicable, "
                + $"{law.Unchecked.Count} not checkable, {Counted(law.Derogations.Count, "dérogation", "derogation")}{unjudged}");
    }

    private string Counted(int count, string french, string english) => context.Say(
        Agreement.Count(count, french, french + "s"), $"{count} {english}{(count == 1 ? string.Empty : "s")}");

    private int Count(FindingSeverity severity) => _all.Count(each => each.Finding.Severity == severity);

    private JsonObject Json(Finding finding, LawFinding law)
    {
        var json = FindingDisplay.Json(context, finding);
        json["regle"] = law.Regle.Id;
        json["article"] = law.Regle.Article;
        json["sujets"] = Json(law.Sujets);
        json["nombre"] = law.SujetCount;
        json["comparaisons"] = new JsonArray([.. law.Constat.Comparaisons.Select(figures => new JsonObject
        {
            ["nom"] = figures.Name,
            ["attendu"] = figures.Expected,
            ["trouve"] = figures.Found,
        })]);
        if (law.Derogation is { } derogation)
        {
            json["derogation"] = DerogationTexts.Json(derogation);
        }

        return json;
    }

    private JsonObject Json(UncheckedRule open) => new()
    {
        ["type"] = "non_verifiable",
        ["code"] = open.Regle.Code,
        ["regle"] = open.Regle.Id,
        ["article"] = open.Regle.Article,
        ["manques"] = new JsonArray([.. open.Manques.Select(missing => new JsonObject
        {
            ["chemin"] = missing.Chemin,
            ["donnee"] = context.Say(missing.French, missing.English),
        })]),
        ["sujets"] = Json(open.Sujets),
        ["nombre"] = open.SujetCount,
    };

    private JsonArray Json(IReadOnlyList<RegleSujet> subjects) =>
        new([.. subjects.Select(subject => JsonValue.Create(context.Say(subject.French, subject.English)))]);

    private JsonObject Summary() => new()
    {
        ["type"] = "bilan",
        ["campagne"] = report.Campagne,
        ["actes"] = report.ActeCount,
        ["documents"] = report.DocumentCount,
        ["erreurs"] = Count(FindingSeverity.Error),
        ["avertissements"] = Count(FindingSeverity.Warning),
        ["respectees"] = report.Law?.RespectedCount,
        ["sans_objet"] = report.Law?.NotApplicableCount,
        ["non_verifiables"] = report.Law?.Unchecked.Count,
        ["actes_hors_controle"] = report.Law?.UnjudgedCount,
        ["derogations"] = DerogationTexts.Json(report.Law?.Derogations ?? []),
    };
}

/// <summary>A derogation, in words and for programs: every report shows it.</summary>
internal static class DerogationTexts
{
    public static string Line(CliContext context, DerogationDefinition derogation) =>
        $"  {derogation.Regle.Id} ({derogation.Portee}){context.Say(" :", ":")} {derogation.Motif} "
            + $"[{derogation.Auteur}, {Iso(derogation)}]";

    public static JsonArray Json(IEnumerable<DerogationDefinition> derogations) => new([.. derogations.Select(Json)]);

    public static JsonObject Json(DerogationDefinition derogation) => new()
    {
        ["regle"] = derogation.Regle.Id,
        ["portee"] = derogation.Portee,
        ["motif"] = derogation.Motif,
        ["auteur"] = derogation.Auteur,
        ["date"] = Iso(derogation),
    };

    private static string Iso(DerogationDefinition derogation) =>
        derogation.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
