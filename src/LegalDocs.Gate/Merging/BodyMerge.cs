using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Gate;

/// <summary>The package of the host with the blocks that the donor changed.</summary>
internal static class BodyMerge
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <exception cref="MergeRefusedException">Both changed the same place, or the blocks do not fit into the host.</exception>
    public static byte[] Of(MergePackage origin, MergePackage host, MergePackage donor)
    {
        if (!host.Declarations().SequenceEqual(donor.Declarations(), StringComparer.Ordinal))
        {
            throw new MergeRefusedException(
                "les deux versions ont été enregistrées par des versions de Word trop différentes",
                "the two versions were saved by versions of Word that differ too much");
        }

        var (own, given) = (BlockHunk.Of(origin.Keys, host.Keys), BlockHunk.Of(origin.Keys, donor.Keys));
        if (given.Any(hunk => own.Any(hunk.Meets)))
        {
            throw new MergeRefusedException(
                "les deux côtés ont changé le même passage, ou des passages voisins",
                "both sides changed the same passage, or neighbouring ones");
        }

        foreach (var hunk in given)
        {
            Splice(host, Adopted(host, donor, hunk), hunk, Shift(own, hunk));
        }

        CheckBookmarkNames(host.Body);
        CheckRanges(host.Body);
        return Zip(host);
    }

    /// <summary>How far the blocks of the host lie from those of the origin, where a stretch begins.</summary>
    private static int Shift(IReadOnlyList<BlockHunk> own, BlockHunk hunk) => own.Where(each => each.End <= hunk.Start)
        .Sum(each => each.NewEnd - each.NewStart - (each.End - each.Start));

    private static List<XElement> Adopted(MergePackage host, MergePackage donor, BlockHunk hunk)
    {
        var range = Enumerable.Range(hunk.NewStart, hunk.NewEnd - hunk.NewStart);
        List<XElement> blocks = [.. range.Select(i => new XElement(donor.Blocks[i]))];
        blocks.ForEach(block => host.Bookmarks.Adopt(block, donor.Bookmarks));
        return blocks;
    }

    private static void Splice(MergePackage host, List<XElement> blocks, BlockHunk hunk, int shift)
    {
        var at = hunk.Start + shift;
        if (at < host.Blocks.Count)
        {
            host.Blocks[at].AddBeforeSelf(blocks);
        }
        else
        {
            host.Body.Add(blocks);
        }

        for (var i = at; i < hunk.End + shift; i++)
        {
            host.Blocks[i].Remove();
        }
    }

    /// <summary>Word keeps the first of two bookmarks of one name: a reference to the other would lead elsewhere.</summary>
    private static void CheckBookmarkNames(XElement body)
    {
        var names = body.Descendants().Where(MergeBookmarks.IsStart)
            .Select(start => start.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "name")?.Value ?? "");
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
        {
            throw new MergeRefusedException(
                $"les deux côtés ont posé un signet du même nom (« {twice} »)",
                $"both sides set a bookmark of the same name ('{twice}')");
        }
    }

    /// <summary>A bookmark, a comment or a permission begins and ends once, and no number serves twice.</summary>
    private static void CheckRanges(XElement body)
    {
        foreach (var kind in new[] { "bookmark", "commentRange", "perm", "moveFromRange", "moveToRange" })
        {
            var (starts, ends) = (Ids(body, kind + "Start"), Ids(body, kind + "End"));
            if (starts.Count != starts.Distinct().Count() || !starts.Order().SequenceEqual(ends.Order()))
            {
                throw new MergeRefusedException(
                    "un signet ou un commentaire couvrirait les changements des deux côtés",
                    "a bookmark or a comment would cover changes of both sides");
            }
        }
    }

    private static List<string> Ids(XElement body, string name) =>
    [
        .. body.Descendants().Where(each => each.Name.LocalName == name)
            .Select(each => each.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value ?? ""),
    ];

    private static byte[] Zip(MergePackage host)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in host.Names)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var target = entry.Open();
                target.Write(MergePackage.IsMain(name) ? Bytes(host.Document) : host.Part(name));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Writing))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }
}
