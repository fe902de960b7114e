using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalDocs.Campaigns.Yaml;

/// <summary>Numbers of YAML texts: those of JSON without exponent. <c>01004</c>, <c>18:30</c> and <c>1e3</c> are
/// texts.</summary>
internal static partial class YamlValues
{
    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        return Shape.IsMatch(text)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,15})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape { get; }
}
