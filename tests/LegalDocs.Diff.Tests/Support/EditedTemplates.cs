using System.Xml.Linq;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>The shipped templates, and edits of them that depend on a number alone.</summary>
internal static class EditedTemplates
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Paths =
    [
        "services-communs/convention.docx", "services-communs/deliberation-commune.docx", "services-communs/deliberation-metropole.docx",
        "services-communs/annexe-financiere.docx", "services-communs/fiche-impact.docx", "seances/liste-deliberations.docx",
    ];

    public static TheoryData<string> Names => [.. Paths];

    public static DocumentSource Read(string name) =>
        new(Path.GetFileName(name), File.ReadAllBytes(Checkout.PathOf(["templates", .. name.Split('/')])));

    /// <summary>The template after <paramref name="count"/> edits of its text, look and tables, its headers and footers too.</summary>
    public static DocumentSource Edited(DocumentSource template, int seed, int count)
    {
        var choice = new Choice((uint)seed);
        var bytes = Revisions.Edit(template.Bytes, root =>
        {
            var rounds = root.Name.LocalName == "document" ? count : root.Name.LocalName is "hdr" or "ftr" ? 1 : 0;
            for (var round = 0; round < rounds; round++)
            {
                Edit(root, choice);
            }
        });
        return new DocumentSource($"edited-{template.Name}", bytes);
    }

    private static void Edit(XElement root, Choice choice)
    {
        var paragraphs = root.Descendants(W + "p").Where(paragraph => paragraph.Descendants(W + "t").Any()).ToList();
        if (paragraphs.Count == 0)
        {
            return;
        }

        var paragraph = paragraphs[choice.Below(paragraphs.Count)];
        switch (choice.Below(8))
        {
            case 0:
                Reword(paragraph, choice);
                break;
            case 1 when paragraph.ElementsAfterSelf(W + "p").Any():
                paragraph.Remove();
                break;
            case 2:
                paragraph.AddAfterSelf(new XElement(W + "p", paragraph.Element(W + "pPr"), Run("Paragraphe entièrement ajouté par la révision.")));
                break;
            case 3 when paragraph.ElementsAfterSelf(W + "p").Skip(1).FirstOrDefault() is { } later:
                paragraph.Remove();
                later.AddBeforeSelf(paragraph);
                break;
            case 4:
                Embolden(paragraph);
                break;
            case 5:
                Center(paragraph);
                break;
            case 6 when root.Descendants(W + "tr").ToList() is { Count: > 0 } rows:
                var row = rows[choice.Below(rows.Count)];
                row.AddAfterSelf(new XElement(row));
                break;
            case 7 when root.Descendants(W + "tr").Where(r => r.ElementsAfterSelf(W + "tr").Any()).ToList() is { Count: > 0 } rows:
                rows[choice.Below(rows.Count)].Remove();
                break;
            default:
                Reword(paragraph, choice);
                break;
        }
    }

    private static void Reword(XElement paragraph, Choice choice)
    {
        var texts = paragraph.Descendants(W + "t").Where(text => !text.Value.Contains("{{", StringComparison.Ordinal)).ToList();
        if (texts.Count > 0)
        {
            var text = texts[choice.Below(texts.Count)];
            var words = text.Value.Split(' ');
            words[choice.Below(words.Length)] = "rectifié";
            text.Value = string.Join(' ', words);
        }
    }

    private static void Embolden(XElement paragraph)
    {
        foreach (var run in paragraph.Descendants(W + "r"))
        {
            run.Element(W + "rPr")?.Remove();
            run.AddFirst(new XElement(W + "rPr", new XElement(W + "b"), new XElement(W + "u", new XAttribute(W + "val", "single"))));
        }
    }

    private static void Center(XElement paragraph)
    {
        if (paragraph.Element(W + "pPr") is not { } properties)
        {
            paragraph.AddFirst(new XElement(W + "pPr", new XElement(W + "jc", new XAttribute(W + "val", "center"))));
        }
        else if (properties.Element(W + "jc") is { } alignment)
        {
            alignment.SetAttributeValue(W + "val", (string?)alignment.Attribute(W + "val") == "center" ? "left" : "center");
        }
    }

    private static XElement Run(string text) => new(W + "r", new XElement(W + "t", text));

    /// <summary>A linear congruence: the same choices on every machine.</summary>
    private sealed class Choice(uint state)
    {
        private uint _state = (state * 2_654_435_761) + 12_345;

        public int Below(int limit)
        {
            _state = (_state * 1_664_525) + 1_013_904_223;
            return (int)((_state >> 16) % (uint)limit);
        }
    }
}
