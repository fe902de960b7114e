using System.Collections.Frozen;

namespace LegalDocs.Pdf;

/// <summary>Tells when a PDF uses a font that its document did not ask for.</summary>
internal static class FontNotices
{
    /// <summary>Families of the same widths, made to replace each other.</summary>
    private static readonly FrozenDictionary<string, string> Equivalents = new Dictionary<string, string>
    {
        ["arial"] = "liberationsans",
        ["helvetica"] = "liberationsans",
        ["arialnarrow"] = "liberationsansnarrow",
        ["timesnewroman"] = "liberationserif",
        ["times"] = "liberationserif",
        ["couriernew"] = "liberationmono",
        ["courier"] = "liberationmono",
        ["calibri"] = "carlito",
        ["cambria"] = "caladea",
        ["symbol"] = "opensymbol",
        ["wingdings"] = "opensymbol",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<PdfNotice> Of(IReadOnlyList<PdfFont> used, IReadOnlySet<string> asked)
    {
        var expected = asked.Select(Reduce).ToHashSet(StringComparer.Ordinal);
        expected.UnionWith([.. expected.Select(family => Equivalents.GetValueOrDefault(family, family))]);
        expected.Add("opensymbol");
        return
        [
            .. used.Select(font => Family(font.Name))
                .Where(family => !expected.Contains(Reduce(family)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(Replaced),
        ];
    }

    private static PdfNotice Replaced(string family) => new()
    {
        Code = "LD5030",
        French = $"le PDF emploie la police « {family} », que le document ne demande pas : une police du modèle manque "
            + "sur cette machine ou n’a pas tous les caractères ; installez-la ou changez-la dans le modèle",
        English = $"the PDF uses font '{family}', which the document does not ask for: a font of the template is missing "
            + "on this machine or lacks characters; install it or change it in the template",
    };

    /// <summary>Without subset prefix (<c>ABCDEF+</c>) and without style (<c>-BoldItalic</c>).</summary>
    private static string Family(string name)
    {
        var family = name.Length > 7 && name[6] == '+' ? name[7..] : name;
        var cut = family.AsSpan().IndexOfAny('-', ',');
        return cut > 0 ? family[..cut] : family;
    }

    private static string Reduce(string family) => family.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
