using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LegalDocs.Campaigns.Functions;

/// <summary>File names that every system accepts: letters, digits, dash, dot and underscore, none reserved.</summary>
public static class FileNames
{
    /// <summary>Greatest length of a name, in characters.</summary>
    public const int MaxLength = 120;

    private static readonly SearchValues<char> Accepted =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Device names of Windows: a file of that name cannot be opened there.</summary>
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lower-case plain letters of a name: « Fontaine-lès-Dijon » gives <c>fontaine-les-dijon</c>.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>Only a–z, 0–9 and single dashes; empty when nothing is left.</returns>
    public static string Slug(string name)
    {
        var text = new StringBuilder(name.Length);
        var spelled = name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase);
        foreach (var character in spelled.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                text.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
        }

        return text.ToString().TrimEnd('-');
    }

    /// <summary>Whether a name can be given to a file on every system.</summary>
    /// <param name="name">A name without folder.</param>
    /// <returns>False for an empty or long name, an unexpected character, a reserved name.</returns>
    public static bool IsAcceptable(string name) => Fault(name, MaxLength) is null;

    /// <summary>What makes a name unusable, or null.</summary>
    internal static string? Fault(string name, int maxLength)
    {
        if (name.Length == 0 || name.Length > maxLength)
        {
            return name.Length.ToString(CultureInfo.InvariantCulture);
        }

        var at = name.AsSpan().IndexOfAnyExcept(Accepted);
        if (at >= 0)
        {
            return $"« {name[at]} »";
        }

        return name[0] is '.' or '-' || name[^1] is '.' || Reserved.Contains(name.Split('.')[0]) ? name : null;
    }
}
