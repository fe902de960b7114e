using System.Collections.Frozen;
using System.Globalization;

namespace LegalDocs.Diff;

/// <summary>Values of properties as Word shows them: centimetres and points instead of twips, half-points and
/// EMU.</summary>
internal static class PropertyValues
{
    private static readonly FrozenSet<string> Twips = FrozenSet.Create(
        StringComparer.Ordinal,
        "ind.left", "ind.right", "ind.firstLine", "ind.hanging", "pgSz.w", "pgSz.h", "pgMar.top", "pgMar.bottom",
            "pgMar.left", "pgMar.right",
        "pgMar.header", "pgMar.footer", "pgMar.gutter", "trHeight", "defaultTabStop");

    private static readonly FrozenSet<string> TwipsInPoints =
        FrozenSet.Create(StringComparer.Ordinal, "spacing.before", "spacing.after", "spacing");

    private static readonly FrozenDictionary<string, Bilingual> Shapes = new Dictionary<string, Bilingual>(StringComparer.Ordinal)
    {
        ["value"] = new("valeur", "value"),
        ["number"] = new("nombre", "number"),
        ["condition"] = new("condition", "condition"),
        ["list"] = new("liste", "list"),
        ["structure"] = new("objet", "object"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Show(string name, string? value, ReportLanguage language)
    {
        var french = language == ReportLanguage.French;
        switch (value)
        {
            case null when name == "guard":
                return french ? "aucune" : "none";
            case null:
                return french ? "non défini" : "not set";
            case "true":
                return french ? "oui" : "yes";
            case "false":
                return french ? "non" : "no";
            case { } shape when name == "shape" && Shapes.TryGetValue(shape, out var words):
                return words.In(language);
            default:
                return Measured(name[(Last(name) + 1)..], value, french) ?? value;
        }
    }

    // Prefixes of style and list properties say nothing about the unit.
    private static int Last(string name)
    {
        var start = -1;
        foreach (var prefix in (ReadOnlySpan<string>)["rPr.", "pPr.", "tblPr.", "trPr.", "tcPr."])
        {
            var at = name.LastIndexOf(prefix, StringComparison.Ordinal);
            start = Math.Max(start, at < 0 ? -1 : at + prefix.Length - 1);
        }

        return start;
    }

    private static string? Measured(string name, string value, bool french)
    {
        if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return name switch
        {
            "sz" => Unit(number / 2m, "pt", french),
            "width" or "height" => Unit(number / 360_000m, "cm", french),
            "spacing.line" => null,
            _ when Twips.Contains(name) => Unit(number * 2.54m / 1440, "cm", french),
            _ when TwipsInPoints.Contains(name) => Unit(number / 20m, "pt", french),
            _ => null,
        };
    }

    private static string Unit(decimal number, string unit, bool french)
    {
        var text = number.ToString("0.##", CultureInfo.InvariantCulture);
        return french ? $"{text.Replace('.', ',')}\u00A0{unit}" : $"{text} {unit}";
    }
}
