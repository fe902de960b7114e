using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Warns of a text cut by a hash: <c>objet: Lot n° 3 # tranche 2</c> ends before the hash, in
/// silence.</summary>
internal static class SilentComments
{
    private static readonly string[] Texts = ["titre", "libelle", "objet", "numero", "fichier", "feuille"];

    public static void Check(YamlMap root, string text, PipelineReport report) =>
        Check(root, text.Split('\n'), report);

    private static void Check(YamlItem item, string[] lines, PipelineReport report)
    {
        if (item is YamlList list)
        {
            foreach (var each in list.Items)
            {
                Check(each, lines, report);
            }
        }

        if (item is not YamlMap map)
        {
            return;
        }

        foreach (var entry in map.Entries)
        {
            Check(entry.Value, lines, report);
            if (Texts.Contains(entry.Key) && entry.Value is YamlScalar { IsPlain: true } scalar && IsCut(scalar, lines))
            {
                report.Add(PipelineFindings.SilentComment(entry.Key), scalar.Start);
            }
        }
    }

    private static bool IsCut(YamlScalar scalar, string[] lines)
    {
        var index = scalar.End.Line - 1;
        return index < lines.Length && scalar.End.Column - 1 <= lines[index].Length
            && lines[index][(scalar.End.Column - 1)..].TrimStart(' ').StartsWith('#');
    }
}
