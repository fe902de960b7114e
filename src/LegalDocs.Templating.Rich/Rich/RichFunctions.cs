using System.Collections.Frozen;
using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Functions that make rich values out of data. They read nothing but what they are given.</summary>
internal static class RichFunctions
{
    /// <summary>Names of what makes values that take the place of a paragraph.</summary>
    public static IReadOnlyList<string> BlockNames { get; } = ["markdown", "insere", "saut_section"];

    /// <summary>Values that any template may write.</summary>
    public static IReadOnlyDictionary<string, object> Constants { get; } = new Dictionary<string, object>
    {
        ["saut_page"] = new PageBreakValue("page"),
        ["saut_colonne"] = new PageBreakValue("column"),
        ["saut_section"] = new SectionBreakValue(),
        ["saut_ligne"] = "\n",
        ["tabulation"] = "\t",
        ["espace_insecable"] = "\u00A0",
        ["espace_fine"] = "\u202F",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The functions by the names templates use.</summary>
    public static IReadOnlyDictionary<string, DelegateFunction> All { get; } = new Dictionary<string, Delegate>
    {
        ["image"] = Image,
        ["insere"] = Insere,
        ["markdown"] = Markdown,
        ["qr"] = Qr,
    }.ToFrozenDictionary(pair => pair.Key, pair => new DelegateFunction(pair.Key, pair.Value), StringComparer.Ordinal);

    private static PictureValue Image(object? contenu, object? largeur = null, object? hauteur = null, object? alt = null) =>
        new PictureValue(contenu, PictureLength.Parse(largeur), PictureLength.Parse(hauteur), alt as string);

    private static InsertionValue Insere(object? document) => new(document);

    private static MarkdownValue Markdown(object? texte, object? titre = null)
    {
        var level = titre switch
        {
            null => 1,
            long number and >= 1 and <= 9 => (int)number,
            _ => throw new RichValueException(MarkdownProblems.HeadingLevel()),
        };
        return texte switch
        {
            null => new MarkdownValue("", level),
            string text => new MarkdownValue(text, level),
            bool => throw new RichValueException(MarkdownProblems.NotText("un booléen", "a boolean")),
            IFormattable number => new MarkdownValue(number.ToString(null, CultureInfo.InvariantCulture), level),
            RichValue rich => throw new RichValueException(MarkdownProblems.NotText(rich.French, rich.English)),
            _ => throw new RichValueException(MarkdownProblems.NotText("une liste ou un objet", "a list or an object")),
        };
    }

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
