using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>A place between two acts of the order date, number, SIREN: what a page ends with and the next begins
/// after.</summary>
/// <remarks>Acts that come or go meanwhile shift nothing: no act is shown twice, none is left out. Opaque to callers, who
/// keep its text only.</remarks>
public sealed record SearchCursor
{
    private const int MaxLength = 400;
    private const string Version = "1";

    internal SearchCursor(int jour, string numero, string siren)
    {
        Jour = jour;
        Numero = numero;
        Siren = siren;
    }

    internal int Jour { get; }

    internal string Numero { get; }

    internal string Siren { get; }

    /// <summary>Reads the text of a cursor.</summary>
    /// <param name="text">What a caller gave back; may be null.</param>
    /// <param name="cursor">The cursor when the answer is true.</param>
    /// <returns>False when the register never gave such a text.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SearchCursor? cursor)
    {
        cursor = null;
        if (text is null || text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        string[] parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
        if (parts is not [Version, var day, var numero, var siren]
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var jour)
            || !NumeroInterne.TryParse(numero, out _)
            || !LegalDocs.Acts.Siren.TryParse(siren, out _))
        {
            return false;
        }

        cursor = new SearchCursor(jour, numero, siren);
        return cursor.ToString() == text;
    }

    /// <summary>The text to give back for the next page.</summary>
    /// <returns>ASCII letters, digits, dashes and underscores.</returns>
    public override string ToString() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}\n{Jour}\n{Numero}\n{Siren}")));
}
