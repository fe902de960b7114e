using System.Globalization;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Text reduced to what survives a layout: no white space, no hyphens, no difference of case or of composition.</summary>
internal static class ShownText
{
    /// <summary>Reduces a text so that the .docx and the PDF can be compared.</summary>
    /// <remarks>
    /// Lines are broken at spaces and hyphens, capitals may come from a style, ligatures and composed letters are
    /// written in either form; private characters are bullets of symbol fonts.
    /// </remarks>
    public static string Reduce(string text)
    {
        var reduced = new StringBuilder(text.Length);
        foreach (var each in text.Normalize(NormalizationForm.FormKC))
        {
            if (!IsDropped(each))
            {
                reduced.Append(char.ToUpperInvariant(each));
            }
        }

        return reduced.ToString();
    }

    private static bool IsDropped(char each) =>
        char.IsWhiteSpace(each)
        || each is '-' or '\u2010' or '\u2011' or '\u00AD'
        || CharUnicodeInfo.GetUnicodeCategory(each) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;
}
