using System.IO.Compression;
using System.Xml.Linq;

namespace LegalDocs.Gate.Tests.Pages;

/// <summary>A shipped template with the faults that <c>--fix</c> mends without a trace, as hands put them there.</summary>
internal static class SpoiltTemplate
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static string Folder { get; } = Checkout.PathOf("templates");

    /// <summary>No language, no title, the look of the styles said again by hand, tags cut in two.</summary>
    public static byte[] Read(string name)
    {
        using var buffer = new MemoryStream();
        using var from = ZipFile.OpenRead(Path.Combine(Folder, name));
        var styles = Load(from.GetEntry("word/styles.xml")!).Elements(W + "style").ToDictionary(style => (string)style.Attribute(W + "styleId")!);
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var target = to.CreateEntry(entry.FullName).Open();
                if (!entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName[0] == '[')
                {
                    using var source = entry.Open();
                    source.CopyTo(target);
                    continue;
                }

                var root = Load(entry);
                Spoil(root, styles);
                root.Save(target, SaveOptions.DisableFormatting);
            }
        }

        return buffer.ToArray();
    }

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static void Spoil(XElement root, Dictionary<string, XElement> styles)
    {
        root.Descendants(W + "lang").Remove();
        root.Descendants(W + "themeFontLang").Remove();
        root.Descendants(Dc + "title").Remove();
        foreach (var paragraph in root.Descendants(W + "p").Where(paragraph => !paragraph.Ancestors(W + "tbl").Any()).ToList())
        {
            if (paragraph.Element(W + "pPr") is { } properties
                && styles.GetValueOrDefault((string?)properties.Element(W + "pStyle")?.Attribute(W + "val") ?? "") is { } style)
            {
                Repeat(paragraph, properties, style);
            }
        }

        foreach (var run in root.Descendants(W + "r").ToList())
        {
            Cut(run);
        }
    }

    private static void Repeat(XElement paragraph, XElement properties, XElement style)
    {
        if (properties.Elements().Count() == 1 && style.Element(W + "pPr")?.Element(W + "jc") is { } alignment)
        {
            properties.Add(new XElement(alignment));
        }

        var look = style.Element(W + "rPr")?.Elements().Where(each => each.Name.LocalName is "b" or "i" or "color" or "sz").ToList() ?? [];
        foreach (var run in paragraph.Elements(W + "r").Where(run => run.Element(W + "rPr") is null && look.Count > 0))
        {
            run.AddFirst(new XElement(W + "rPr", look.Select(each => new XElement(each))));
        }
    }

    private static void Cut(XElement run)
    {
        if (run.Elements(W + "t").ToList() is [{ } text] && text.Value.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var tag && text.Value.Length > tag + 4)
        {
            var rest = new XElement(run);
            rest.Element(W + "t")!.Value = text.Value[(tag + 4)..];
            text.Value = text.Value[..(tag + 4)];
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            rest.Element(W + "t")!.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            run.AddAfterSelf(rest);
        }
    }
}
