using System.Collections.Frozen;

namespace LegalDocs.Diff;

/// <summary>Names of properties as Word shows them, for what people change most; the others keep their technical
/// name.</summary>
internal static class PropertyNames
{
    private static readonly FrozenDictionary<string, Bilingual> Known =
        new Dictionary<string, Bilingual>(StringComparer.Ordinal)
        {
            ["b"] = new("gras", "bold"),
            ["i"] = new("italique", "italic"),
            ["u"] = new("souligné", "underline"),
            ["strike"] = new("barré", "strikethrough"),
            ["caps"] = new("majuscules", "all caps"),
            ["smallCaps"] = new("petites capitales", "small caps"),
            ["vanish"] = new("texte masqué", "hidden text"),
            ["sz"] = new("taille", "size"),
            ["color"] = new("couleur", "colour"),
            ["highlight"] = new("surlignage", "highlight"),
            ["vertAlign"] = new("exposant ou indice", "superscript or subscript"),
            ["rFonts.ascii"] = new("police", "font"),
            ["rFonts.hAnsi"] = new("police (caractères étendus)", "font (extended characters)"),
            ["rFonts.asciiTheme"] = new("police du thème", "theme font"),
            ["rFonts.hAnsiTheme"] = new("police du thème (caractères étendus)", "theme font (extended characters)"),
            ["rStyle"] = new("style de caractères", "character style"),
            ["shd.fill"] = new("couleur de fond", "shading"),
            ["pStyle"] = new("style", "style"),
            ["jc"] = new("alignement", "alignment"),
            ["ind.left"] = new("retrait gauche", "left indent"),
            ["ind.right"] = new("retrait droit", "right indent"),
            ["ind.firstLine"] = new("retrait de première ligne", "first-line indent"),
            ["ind.hanging"] = new("retrait négatif", "hanging indent"),
            ["spacing.before"] = new("espace avant", "space before"),
            ["spacing.after"] = new("espace après", "space after"),
            ["spacing.line"] = new("interligne", "line spacing"),
            ["spacing.lineRule"] = new("règle d’interligne", "line spacing rule"),
            ["spacing"] = new("espacement des caractères", "character spacing"),
            ["keepNext"] = new("paragraphes solidaires", "keep with next"),
            ["keepLines"] = new("lignes solidaires", "keep lines together"),
            ["pageBreakBefore"] = new("saut de page avant", "page break before"),
            ["widowControl"] = new("veuves et orphelines", "widow control"),
            ["outlineLvl"] = new("niveau hiérarchique", "outline level"),
            ["numPr"] = new("liste", "list"),
            ["link"] = new("lien", "link"),
            ["control"] = new("contrôle de contenu", "content control"),
            ["widths"] = new("largeurs de colonnes", "column widths"),
            ["cellWidths"] = new("largeurs de cellules", "cell widths"),
            ["tblW"] = new("largeur du tableau", "table width"),
            ["tblStyle"] = new("style de tableau", "table style"),
            ["tblHeader"] = new("ligne d’en-tête répétée", "repeated header row"),
            ["cantSplit"] = new("ligne insécable", "row kept on one page"),
            ["vAlign"] = new("alignement vertical", "vertical alignment"),
            ["gridSpan"] = new("cellules fusionnées en largeur", "cells merged across"),
            ["vMerge"] = new("cellules fusionnées en hauteur", "cells merged down"),
            ["trHeight"] = new("hauteur de ligne", "row height"),
            ["pgSz.w"] = new("largeur de page", "page width"),
            ["pgSz.h"] = new("hauteur de page", "page height"),
            ["pgSz.orient"] = new("orientation", "orientation"),
            ["pgMar.top"] = new("marge haute", "top margin"),
            ["pgMar.bottom"] = new("marge basse", "bottom margin"),
            ["pgMar.left"] = new("marge gauche", "left margin"),
            ["pgMar.right"] = new("marge droite", "right margin"),
            ["pgMar.header"] = new("distance de l’en-tête", "header distance"),
            ["pgMar.footer"] = new("distance du pied de page", "footer distance"),
            ["titlePg"] = new("première page différente", "different first page"),
            ["type"] = new("type de saut", "break type"),
            ["cols.num"] = new("nombre de colonnes", "number of columns"),
            ["media"] = new("image (empreinte)", "picture (digest)"),
            ["width"] = new("largeur", "width"),
            ["height"] = new("hauteur", "height"),
            ["altText"] = new("texte de remplacement", "alternative text"),
            ["drawing"] = new("dessin", "drawing"),
            ["instruction"] = new("code", "code"),
            ["result"] = new("résultat", "result"),
            ["tag"] = new("balise", "tag"),
            ["path"] = new("nom", "name"),
            ["shape"] = new("nature", "kind"),
            ["guard"] = new("conditions", "conditions"),
            ["unbalanced"] = new("balises non appariées", "tags that do not match"),
            ["text"] = new("texte", "text"),
            ["anchor"] = new("passage commenté", "commented words"),
            ["bookmark"] = new("signet", "bookmark"),
            ["basedOn"] = new("basé sur", "based on"),
            ["next"] = new("style suivant", "next style"),
            ["title"] = new("titre", "title"),
            ["subject"] = new("sujet", "subject"),
            ["creator"] = new("auteur", "author"),
            ["keywords"] = new("mots clés", "keywords"),
            ["description"] = new("commentaires", "description"),
            ["category"] = new("catégorie", "category"),
            ["language"] = new("langue", "language"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Name for a reader; prefixes such as <c>rPr.</c> or <c>lvl1.</c> stay in front.</summary>
    public static string Of(string name, ReportLanguage language)
    {
        if (Known.TryGetValue(name, out var known))
        {
            return known.In(language);
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && IsPrefix(name[..dot])
            ? Prefixed(name[..dot], Of(name[(dot + 1)..], language), language) : name;
    }

    private static bool IsPrefix(string prefix) =>
        prefix is "rPr" or "pPr" or "tblPr" or "trPr" or "tcPr" || prefix.StartsWith("lvl", StringComparison.Ordinal);

    private static string Prefixed(string prefix, string name, ReportLanguage language) =>
        prefix.StartsWith("lvl", StringComparison.Ordinal)
        ? language == ReportLanguage.French ? $"niveau {prefix[3..]}, {name}" : $"level {prefix[3..]}, {name}"
        : name;
}
