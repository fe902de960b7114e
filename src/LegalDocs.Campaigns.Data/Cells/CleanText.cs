using System.Globalization;
using System.Text;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Texts;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Texts as acts may hold them: composed letters (NFC), line feeds, no blank at either end.</summary>
internal static class CleanText
{
    private const int MaxLength = 32_767; // of an Excel cell

    /// <summary>The text, once <see cref="FindFault"/> found nothing.</summary>
    public static string Of(string text) => Trim(text.Normalize(NormalizationForm.FormC)
        .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    /// <summary>Without blanks at either end: spaces of any width, line ends, zero-width space, byte order
    /// mark.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && PlainLetters.IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && PlainLetters.IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>
    /// A character that no act may hold: control characters, halves of surrogate pairs, noncharacters, marks that
    /// reverse the direction of reading (they make a text read otherwise than it is), characters without width inside a
    /// text (two names that look the same would differ), marks of a wrong encoding.
    /// </summary>
    public static CellFault? FindFault(string text)
    {
        if (text.Length > MaxLength)
        {
            return CellFaults.TooLong(MaxLength);
        }

        text = Trim(text);

        if (Mojibake.IsIn(text))
        {
            return CellFaults.Mojibake(text);
        }

        var index = 0;
        while (index < text.Length)
        {
            var isWhole = Rune.TryGetRuneAt(text, index, out var rune);
            if (!isWhole || IsForbidden(rune))
            {
                return CellFaults.Forbidden(isWhole ? rune.Value : text[index], text[..index]);
            }

            index += rune.Utf16SequenceLength;
        }

        return null;
    }

    private static bool IsForbidden(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => false,
        >= 0x202A and <= 0x202E => true,
        >= 0x2066 and <= 0x2069 => true,
        >= 0xFDD0 and <= 0xFDEF => true,
        0x00AD or 0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF => true,
        _ => (rune.Value & 0xFFFE) == 0xFFFE || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control,
    };
}
