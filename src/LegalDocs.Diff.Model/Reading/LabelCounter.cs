using System.Globalization;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>Counts list items and headings as Word prints them (ECMA-376-1 §17.9): «1.», «Article 2», «a)».</summary>
internal sealed class LabelCounter
{
    private readonly StyleSheet _styles;
    private readonly NumberingTable _numbering;

    // Instances that share a definition count together, unless an instance starts again.
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _started = [];

    private LabelCounter(StyleSheet styles, NumberingTable numbering)
    {
        _styles = styles;
        _numbering = numbering;
    }

    /// <summary>Sets the label of every numbered paragraph of a story.</summary>
    public static void Number(Story story, StyleSheet styles, NumberingTable numbering)
    {
        var counter = new LabelCounter(styles, numbering);
        foreach (var paragraph in CommentReader.Paragraphs(story.Blocks))
        {
            if (counter.PlaceOf(paragraph) is { } place && numbering.Find(place.NumId) is { } instance)
            {
                paragraph.Label = counter.Next(instance, Math.Clamp(place.Level, 0, 8));
            }
        }
    }

    private ListPlace? PlaceOf(Paragraph paragraph)
    {
        var style = _styles.FindByName("paragraph", paragraph.Style);
        var byStyle = _styles.Chain(style).FirstOrDefault(definition => definition.NumId is not null);
        if (paragraph.List is { } direct)
        {
            return direct.NumId == 0 ? null : direct;
        }

        return byStyle is { NumId: { } id and not 0 } ? new ListPlace(id, LevelOf(byStyle, id)) : null;
    }

    // A style that is the style of a level takes that level, whatever its own numPr says.
    private int LevelOf(StyleDefinition style, int numId)
    {
        var levels = _numbering.Find(numId)?.Levels ?? new Dictionary<int, NumberingLevel>();
        foreach (var (rank, level) in levels.OrderBy(pair => pair.Key))
        {
            if (level.Properties.Find("pStyle") == style.Id)
            {
                return rank;
            }
        }

        return style.Level;
    }

    private string Next(NumberingInstance instance, int level)
    {
        var counters = CountersOf(instance);
        counters[level] = counters[level] is { } value ? value + 1 : Start(instance, level);
        for (var upper = 0; upper < level; upper++)
        {
            counters[upper] ??= Start(instance, upper);
        }

        for (var lower = level + 1; lower < counters.Length; lower++)
        {
            var restart = instance.Levels.GetValueOrDefault(lower)?.RestartAfter;
            if (restart is null || (restart > 0 && level < restart))
            {
                counters[lower] = null;
            }
        }

        return Print(instance, level, counters);
    }

    private int?[] CountersOf(NumberingInstance instance)
    {
        if (!_counters.TryGetValue(instance.AbstractId, out var counters))
        {
            _counters[instance.AbstractId] = counters = new int?[9];
        }

        if (_started.Add(instance.NumId))
        {
            foreach (var level in instance.StartOverrides.Keys.Where(level => level is >= 0 and < 9))
            {
                counters[level] = null;
            }
        }

        return counters;
    }

    private static int Start(NumberingInstance instance, int level) =>
        instance.StartOverrides.TryGetValue(level, out var start)
            ? start : instance.Levels.GetValueOrDefault(level)?.Start ?? 1;

    private static string Print(NumberingInstance instance, int level, int?[] counters)
    {
        if (instance.Levels.GetValueOrDefault(level) is not { } shown)
        {
            return "";
        }

        if (shown.Format == "bullet")
        {
            return "•";
        }

        var label = new StringBuilder();
        for (var i = 0; i < shown.Text.Length; i++)
        {
            if (shown.Text[i] == '%' && i + 1 < shown.Text.Length && shown.Text[i + 1] is >= '1' and <= '9')
            {
                var referred = shown.Text[++i] - '1';
                var format = shown.IsLegal
                    ? "decimal" : instance.Levels.GetValueOrDefault(referred)?.Format ?? "decimal";
                _ = label.Append(Figure(counters[referred] ?? 0, format));
            }
            else
            {
                _ = label.Append(shown.Text[i]);
            }
        }

        return label.ToString();
    }

    private static string Figure(int value, string format) => format switch
    {
        "none" => "",
        "upperRoman" => Roman(value),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperLetter" => Letters(value).ToUpperInvariant(),
        "lowerLetter" => Letters(value),
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => value.ToString(CultureInfo.InvariantCulture) + (value == 1 ? "er" : "e"),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    // Word repeats the letter after z: aa, bb, cc.
    private static string Letters(int value) =>
        value is < 1 or > 780
            ? value.ToString(CultureInfo.InvariantCulture)
            : new string((char)('a' + ((value - 1) % 26)), ((value - 1) / 26) + 1);

    private static string Roman(int value)
    {
        if (value is < 1 or > 3999)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        ReadOnlySpan<(int Worth, string Sign)> signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
                (9, "IX"), (5, "V"),
            (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (worth, sign) in signs)
        {
            while (value >= worth)
            {
                _ = text.Append(sign);
                value -= worth;
            }
        }

        return text.ToString();
    }
}
