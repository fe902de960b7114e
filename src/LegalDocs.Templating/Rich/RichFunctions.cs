using System.Collections.Frozen;
using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Functions that make rich values out of data. They read nothing but what they are given.</summary>
internal static class RichFunctions
{
    /// <summary>The functions by the names templates use.</summary>
    public static IReadOnlyDictionary<string, DelegateFunction> All { get; } = new Dictionary<string, Delegate>
    {
        ["image"] = Image,
        ["qr"] = Qr,
    }.ToFrozenDictionary(pair => pair.Key, pair => new DelegateFunction(pair.Key, pair.Value), StringComparer.Ordinal);

    private static PictureValue Image(object? contenu, object? largeur = null, object? hauteur = null, object? alt = null) =>
        new PictureValue(contenu, PictureLength.Parse(largeur), PictureLength.Parse(hauteur), alt as string);

    private static PictureValue Qr(object? texte, object? taille = null, object? alt = null)
    {
        var text = texte as string ?? (texte as IFormattable)?.ToString(null, CultureInfo.InvariantCulture) ?? "";
        if (text.Length == 0)
        {
            throw new RichValueException(PictureProblems.NoPicture());
        }

        return new PictureValue(QrPicture.Of(text), PictureLength.Parse(taille ?? "3 cm"), null, alt as string ?? text);
    }
}
