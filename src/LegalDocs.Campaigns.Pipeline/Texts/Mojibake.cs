using System.Globalization;
using System.Text.RegularExpressions;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Texts;

/// <summary>Recognises texts that were once read in the wrong encoding: « Ã© » for « é », « â€™ » for « ’ »,
/// U+FFFD.</summary>
internal static partial class Mojibake
{
    /// <summary>Whether a text bears the marks of a wrong encoding.</summary>
    public static bool IsIn(string text) => Marks.IsMatch(text);

    /// <summary>Line of the first mark, from 1, or null.</summary>
    public static int? FindLine(string text) =>
        Marks.Match(text) is { Success: true } mark ? text.AsSpan(0, mark.Index).Count('\n') + 1 : null;

    public static TextFault Fault(int line)
    {
        var figures = line.ToString(CultureInfo.InvariantCulture);
        return new TextFault(
            line,
            new Wording(
                $"des lettres accentuées sont abîmées à la ligne {figures} (« Ã© » au lieu de « é », ou « \ufffd »)",
                $"accented letters are damaged on line {figures} ('Ã©' instead of 'é', or '\ufffd')"),
            new Wording(
                "le fichier a été ouvert puis enregistré dans un mauvais encodage : repartez de l’original, en UTF-8.",
                "the file was opened, then saved in a wrong encoding: start again from the original, in UTF-8."));
    }

    /// <summary>U+FFFD; a lead byte of UTF-8 read as Windows-1252 or Latin-1, followed by a trail byte read
    /// so.</summary>
    [GeneratedRegex(
        "\ufffd|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]"
            + "|â€[™œ\u009d˜\u0093\u0094“”¦–—]|Å[“’\u0092\u0093]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marks { get; }
}
