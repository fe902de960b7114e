using System.Globalization;
using System.Text;

namespace LegalDocs.Records;

/// <summary>Compares the name that a person gave with that of a certificate: « Camille Martin » is in « MARTIN Camille ID-1234 ».</summary>
internal static class PersonName
{
    /// <summary>Whether every word of a name is in another, whatever the order, the case and the accents.</summary>
    public static bool IsIn(string name, string other)
    {
        var words = Words(other);
        var wanted = Words(name);
        return wanted.Count > 0 && wanted.IsSubsetOf(words);
    }

    private static HashSet<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var each in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(each) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(each) ? char.ToUpperInvariant(each) : ' ');
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
