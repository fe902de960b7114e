using System.Globalization;
using System.Text;

namespace LegalDocs.Transmission;

/// <summary>Texts as the protocol can hold them: ISO-8859-1, one line (protocol 2.1).</summary>
public static class ObjetTexte
{
    /// <summary>Greatest length of an objet, in characters, on S²LOW; the ACTES schema says 500.</summary>
    public const int MaxLength = 499;

    /// <summary>The objet as it is sent: what ISO-8859-1 cannot hold is replaced by its usual spelling.</summary>
    /// <param name="objet">The objet as written.</param>
    /// <returns>ISO-8859-1 text on one line with single spaces; never cut.</returns>
    public static string ToWire(string objet)
    {
        ArgumentNullException.ThrowIfNull(objet);
        var text = new StringBuilder(objet.Length);
        foreach (var rune in objet.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            text.Append(Replace(rune));
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A file name as it is sent: letters, digits, dot, underscore and space (protocol 2.1).</summary>
    /// <param name="name">Any name.</param>
    /// <returns>The name with everything else replaced by an underscore.</returns>
    public static string ToFileName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or ' ' ? character : '_');
            }
        }

        return plain.ToString();
    }

    private static string Replace(Rune rune) => rune.Value switch
    {
        0x2019 or 0x2018 or 0x02BC => "'",
        0x201C or 0x201D => "\"",
        0x2013 or 0x2014 or 0x2010 or 0x2011 or 0x2212 => "-",
        0x2026 => "...",
        0x0153 => "oe",
        0x0152 => "OE",
        0x0178 => "Y",
        0x20AC => "euros",
        0x00A0 or 0x202F or 0x2009 or 0x2007 => " ",
        < 0x20 or (>= 0x7F and < 0xA0) => " ",
        <= 0xFF => rune.ToString(),
        _ => Decomposed(rune),
    };

    /// <summary>The base letter of an accented one (« ő » gives « o »); a question mark for other scripts.</summary>
    private static string Decomposed(Rune rune)
    {
        var first = rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().First();
        return first.Value <= 0xFF ? first.ToString() : "?";
    }
}
