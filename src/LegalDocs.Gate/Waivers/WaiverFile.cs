using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Pipeline.Format;
using LegalDocs.Campaigns.Yaml;
using static LegalDocs.Campaigns.Pipeline.Format.ValueSpec;

namespace LegalDocs.Gate;

/// <summary>Reads <c>derogations.yaml</c> (decision 0061).</summary>
public static class WaiverFile
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly Text Any = new();

    private static readonly Text Code = new()
    {
        Pattern = "^LD1[0-9]{3}$",
        Expected = new Wording("le code d’une règle : LD1705", "the code of a rule: LD1705"),
    };

    private static readonly Text Template = new()
    {
        Pattern = "^[^/\\\\:][^\\\\:]*\\.do[ct][xm]$",
        Expected = new Wording("le chemin d’un modèle, relatif à ce fichier", "the path of a template, relative to this file"),
    };

    private static readonly Text Passage = new()
    {
        Pattern = "^[0-9a-f]{12}$",
        Expected = new Wording("les douze caractères que « template check » donne", "the twelve characters that 'template check' gives"),
    };

    private static readonly Text Day = new()
    {
        Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        Expected = new Wording("une date AAAA-MM-JJ", "a date YYYY-MM-DD"),
    };

    private static MappingSpec Waiver { get; } = new(
        "derogation", "Décision de s’accommoder d’une remarque pour un temps ; chaque compte rendu la rappelle.",
    [
        new KeySpec("regle", Code, "Code de la remarque : LD1705.").Required(),
        new KeySpec("modele", Template, "Modèle, relatif à ce fichier : services-communs/convention.docx.").Required(),
        new KeySpec("passage", Passage, "Passage, tel que « legaldocs template check » le nomme.").Required(),
        new KeySpec("motif", Any, "Raison de la décision.").Required(),
        new KeySpec("auteur", Any, "Qui a décidé.").Required(),
        new KeySpec("date", Day, "Jour de la décision : \"2026-11-26\".").Required(),
        new KeySpec("expire", Day, "Dernier jour où elle vaut : \"2027-06-30\".").Required(),
    ]);

    private static MappingSpec Root { get; } = new("derogations", "Remarques sur les modèles dont on s’accommode pour un temps.",
    [
        new KeySpec("version", new Whole(1, 1), "Version du format : 1.").Required(),
        new KeySpec("derogations", new Sequence(new Mapping(Waiver)), "Les dérogations.").Required(),
    ]);

    /// <summary>Reads the file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="findings">Receives what is wrong with it, with line and column.</param>
    /// <returns>The waivers; none when the file has an error: a doubtful decision is no decision.</returns>
    public static IReadOnlyList<TemplateWaiver> Load(string path, ICollection<Finding> findings)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(findings);
        List<Finding> found = [];
        var root = GateYaml.Read(path, Root, Check, found);
        found.ForEach(findings.Add);
        var folder = Path.GetDirectoryName(path)!;
        return root is null ? [] : [.. root.Maps("derogations").Select(map => Build(map, folder))];
    }

    /// <summary>The JSON Schema of the file, for editors.</summary>
    /// <returns>JSON text, always the same.</returns>
    public static string Schema() => PipelineSchema.Of(Root, GateFiles.Waivers);

    private static void Check(YamlMap root, PipelineReport report)
    {
        var seen = new HashSet<(string?, string?, string?)>();
        foreach (var waiver in root.Maps("derogations"))
        {
            foreach (var day in new[] { waiver.Scalar("date"), waiver.Scalar("expire") }.OfType<YamlScalar>())
            {
                if (!TryDay(day.Text, out _))
                {
                    report.AddUnlessLineIsKnown(WaiverFindings.ImpossibleDay(day.Text), day.Start);
                }
            }

            if (!seen.Add((waiver.Text("regle"), waiver.Text("modele"), waiver.Text("passage"))))
            {
                report.Add(WaiverFindings.Twice(), waiver.Start);
            }
        }
    }

    private static TemplateWaiver Build(YamlMap map, string folder) => new()
    {
        Rule = map.Text("regle")!,
        Template = Path.GetFullPath(map.Text("modele")!, folder),
        Passage = map.Text("passage")!,
        Reason = map.Text("motif")!,
        Author = map.Text("auteur")!,
        Decided = DayOf(map.Text("date")!),
        LastDay = DayOf(map.Text("expire")!),
        Line = map.Start.Line,
    };

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
