using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>Accepts or rejects every tracked change of a document, as ECMA-376-1 §17.13.5 defines each. Knows nothing of the writer.</summary>
internal static class Revisions
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Names =
    [
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange",
        "tcPrChange", "tblPrExChange", "cellIns", "cellDel",
    ];

    public static byte[] AcceptAll(ReadOnlyMemory<byte> package) => Edit(package, root => Settle(root, accept: true));

    public static byte[] RejectAll(ReadOnlyMemory<byte> package) => Edit(package, root => Settle(root, accept: false));

    /// <summary>How many revision marks there are in all parts.</summary>
    public static int Count(ReadOnlyMemory<byte> package)
    {
        var count = 0;
        _ = Edit(package, root => count += Marks(root).Count());
        return count;
    }

    /// <summary>All parts of WordprocessingML, rewritten.</summary>
    public static byte[] Edit(ReadOnlyMemory<byte> package, Action<XElement> edit)
    {
        using var buffer = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package.ToArray())))
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName).Open();
                if (!entry.FullName.StartsWith("word/", StringComparison.Ordinal) || !entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
                {
                    source.CopyTo(target);
                    continue;
                }

                var document = XDocument.Load(source, LoadOptions.PreserveWhitespace);
                edit(document.Root!);
                target.Write(Encoding.UTF8.GetBytes(document.Root!.ToString(SaveOptions.DisableFormatting)));
            }
        }

        return buffer.ToArray();
    }

    /// <summary>A copy without the comment that tells what cannot be tracked.</summary>
    public static byte[] WithoutNotice(byte[] package) => Edit(package, root =>
    {
        root.Elements(W + "comment").Where(comment => (string?)comment.Attribute(W + "author") == "LegalDocs").Remove();
    });

    /// <summary>A copy without any comment: LibreOffice without a screen stops at them.</summary>
    public static byte[] WithoutComments(ReadOnlyMemory<byte> package) => Edit(package, root =>
    {
        root.Elements(W + "comment").Remove();
        root.Descendants(W + "commentReference").Select(reference => reference.Parent).Remove();
        root.Descendants().Where(mark => mark.Name == W + "commentRangeStart" || mark.Name == W + "commentRangeEnd").Remove();
    });

    private static IEnumerable<XElement> Marks(XElement root) =>
        root.Descendants().Where(element => element.Name.Namespace == W && Names.Contains(element.Name.LocalName));

    private static void Settle(XElement root, bool accept)
    {
        Controls(root, accept ? "Del" : "Ins");
        var (gone, stays) = accept ? (new[] { "del", "moveFrom" }, new[] { "ins", "moveTo" }) : (["ins", "moveTo"], ["del", "moveFrom"]);
        RowsAndCells(root, gone[0], accept ? "cellDel" : "cellIns");
        foreach (var change in Marks(root).Where(mark => mark.Name.LocalName.EndsWith("Change", StringComparison.Ordinal)).ToList())
        {
            if (!accept)
            {
                Restore(change);
            }
            else
            {
                change.Remove();
            }
        }

        var joined = root.Descendants(W + "p").Where(paragraph => Mark(paragraph)?.Elements().Any(
            child => gone.Contains(child.Name.LocalName)) == true).ToList();
        foreach (var mark in Marks(root).Where(mark => gone.Contains(mark.Name.LocalName) && !IsProperty(mark)).ToList())
        {
            mark.Remove();
        }

        foreach (var mark in Marks(root).Where(mark => stays.Contains(mark.Name.LocalName) && !IsProperty(mark)).ToList())
        {
            mark.ReplaceWith(mark.Nodes());
        }

        foreach (var text in root.Descendants().Where(e => e.Name == W + "delText" || e.Name == W + "delInstrText").ToList())
        {
            text.Name = W + (text.Name.LocalName == "delText" ? "t" : "instrText");
        }

        joined.ForEach(Join);
        root.Descendants().Where(e => e.Name.Namespace == W && (Names.Contains(e.Name.LocalName) || e.Name.LocalName.Contains("Range", StringComparison.Ordinal)
            && (e.Name.LocalName.StartsWith("move", StringComparison.Ordinal) || e.Name.LocalName.StartsWith("customXml", StringComparison.Ordinal)))).Remove();
        root.Descendants(W + "hyperlink").Where(link => !link.HasElements).Remove();
        root.Descendants(W + "sdt").Where(control => control.Element(W + "sdtContent")?.HasElements == false).Remove();
    }

    private static bool IsProperty(XElement mark) => mark.Parent!.Name.LocalName is "rPr" or "trPr" or "tcPr";

    private static XElement? Mark(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "rPr");

    // The ranges over the tags of a control: the control goes, its content stays.
    private static void Controls(XElement root, string kind)
    {
        foreach (var start in root.Descendants(W + $"customXml{kind}RangeStart").ToList())
        {
            if (start.ElementsAfterSelf().FirstOrDefault() is { } control && control.Name == W + "sdt")
            {
                control.ReplaceWith(control.Element(W + "sdtContent")!.Nodes());
            }
        }
    }

    private static void RowsAndCells(XElement root, string row, string cell)
    {
        root.Descendants(W + "tr").Where(r => r.Element(W + "trPr")?.Element(W + row) is not null).ToList().ForEach(r => r.Remove());
        root.Descendants(W + "tc").Where(c => c.Element(W + "tcPr")?.Element(W + cell) is not null).ToList().ForEach(c => c.Remove());
        root.Descendants(W + "tbl").Where(table => !table.Descendants(W + "tr").Any()).ToList().ForEach(table => table.Remove());
    }

    private static void Restore(XElement change)
    {
        var owner = change.Parent!;
        var old = change.Elements().FirstOrDefault();
        string[] kept = change.Name.LocalName switch
        {
            "pPrChange" => ["rPr", "sectPr"],
            "rPrChange" => ["ins", "del", "moveFrom", "moveTo"],
            "sectPrChange" => ["headerReference", "footerReference"],
            "trPrChange" => ["ins", "del"],
            "tcPrChange" => ["cellIns", "cellDel"],
            _ => [],
        };
        var stays = owner.Elements().Where(child => kept.Contains(child.Name.LocalName)).ToList();
        owner.ReplaceNodes(change.Name.LocalName == "pPrChange" ? [.. old?.Elements() ?? [], .. stays] : (object[])[.. stays, .. old?.Elements() ?? []]);
    }

    private static void Join(XElement paragraph)
    {
        var content = paragraph.Elements().Where(child => child.Name != W + "pPr").ToList();
        var next = paragraph.ElementsAfterSelf().FirstOrDefault(e => e.Name == W + "p" || e.Name == W + "tbl" || e.Name == W + "sdt");
        var isEmpty = content.All(child => child.Name.LocalName.Contains("bookmark", StringComparison.Ordinal) || child.Name.LocalName.Contains("Range", StringComparison.Ordinal));
        if (next?.Name == W + "p")
        {
            content.Remove();
            if (next.Element(W + "pPr") is { } properties)
            {
                properties.AddAfterSelf(content);
            }
            else
            {
                next.AddFirst(content);
            }

            paragraph.Remove();
        }
        else if (isEmpty && paragraph.ElementsBeforeSelf().Concat(paragraph.ElementsAfterSelf()).Any(e => e.Name == W + "p" || e.Name == W + "tbl" || e.Name == W + "sdt"))
        {
            paragraph.ReplaceWith(content);
        }
    }
}
