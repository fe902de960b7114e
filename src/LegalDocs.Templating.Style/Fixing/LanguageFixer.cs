using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Sets the language of a document that has none, in the defaults of its styles.</summary>
internal sealed class LanguageFixer : IFixer
{
    public IEnumerable<TemplateFix> Fix(StyledDocument document, StyleSettings settings, PackageEdit edit)
    {
        if (settings.Of(StyleRule.Language) == StyleSeverity.Off
            || document.Styles.Root is not { } root
            || LanguageRule.Declared(document) is not null
            || IsHyphenated(document))
        {
            yield break;
        }

        var w = root.Name.Namespace;
        var defaults = Child(root, w + "docDefaults");
        var run = Child(Child(defaults, w + "rPrDefault"), w + "rPr");
        run.Words("lang").Remove();
        var language = new XElement(w + "lang", new XAttribute(w + "val", settings.Language));
        var after = run.Elements().FirstOrDefault(each => each.Name.LocalName is "eastAsianLayout" or "specVanish" or "oMath");
        if (after is null)
        {
            run.Add(language);
        }
        else
        {
            after.AddBeforeSelf(language);
        }

        edit.Changed(document.Package.Related("styles"));
        yield return new TemplateFix(
            StyleRule.Language.Code, TemplatePlace.WholeFile,
            $"la langue « {settings.Language} » est déclarée",
            $"the language '{settings.Language}' is set");
    }

    // Words are divided by the rules of the language: setting one moves lines.
    private static bool IsHyphenated(StyledDocument document) =>
        document.Package.Related("settings") is >= 0 and var entry && document.Package.Tree(entry).Root.Word("autoHyphenation").IsOn();

    private static XElement Child(XElement parent, XName name)
    {
        if (parent.Element(name) is { } known)
        {
            return known;
        }

        var made = new XElement(name);
        parent.AddFirst(made);
        return made;
    }
}
