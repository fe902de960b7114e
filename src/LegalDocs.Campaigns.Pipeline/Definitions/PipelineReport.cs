using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Collects what is wrong in a pipeline file, each with its line, column and the line itself.</summary>
internal sealed class PipelineReport(string text)
{
    private const int MaxExcerpt = 110;

    private readonly string[] _lines = text.Split('\n');
    private readonly List<(YamlPosition Position, Finding Finding)> _found = [];

    public bool HasErrors => _found.Any(each => each.Finding.Severity == FindingSeverity.Error);

    /// <summary>All findings in the order of the file.</summary>
    public IReadOnlyList<Finding> Findings =>
        [.. _found.OrderBy(each =>
            each.Position.Line).ThenBy(each => each.Position.Column).Select(each => each.Finding)];

    public void Add(Finding finding, YamlPosition position)
    {
        var (line, column) = (Figures(position.Line), Figures(position.Column));
        _found.Add((position, finding with
        {
            Place = $"ligne {line}, colonne {column}",
            PlaceEnglish = $"line {line}, column {column}",
            Excerpt = finding.Excerpt ?? Line(position.Line),
        }));
    }

    /// <summary>For faults that only follow from another one on the same line.</summary>
    public void AddUnlessLineIsKnown(Finding finding, YamlPosition position)
    {
        if (_found.TrueForAll(each => each.Position.Line != position.Line))
        {
            Add(finding, position);
        }
    }

    public void Add(YamlFault fault) => Add(PipelineFindings.From(fault), fault.Position);

    private string? Line(int number)
    {
        if (number < 1 || number > _lines.Length)
        {
            return null;
        }

        var line = _lines[number - 1].Trim();
        return line.Length <= MaxExcerpt ? line : line[..MaxExcerpt] + "…";
    }

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}
