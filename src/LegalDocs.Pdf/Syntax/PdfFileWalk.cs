namespace LegalDocs.Pdf;

/// <summary>Reads a file from its first byte to its last, the way a repairing viewer would, not by its cross-references.</summary>
/// <remarks>What only one of the two readings finds is a place to hide another content.</remarks>
internal static class PdfFileWalk
{
    /// <summary>Offset of the first object that no cross-reference knows, or null.</summary>
    /// <exception cref="PdfSyntaxException">Bytes between the objects are no PDF.</exception>
    public static int? FirstHidden(PdfFile file)
    {
        var known = file.Revisions
            .SelectMany(revision => revision.Entries.Values)
            .Where(entry => !entry.IsFree && entry.Container == 0)
            .Select(entry => entry.Offset)
            .ToHashSet();
        var parser = new PdfParser(file.Bytes);
        for (parser.SkipSpace(); parser.Position < file.Bytes.Length; parser.SkipSpace())
        {
            if (SkipStructure(parser))
            {
                continue;
            }

            var start = parser.Position;
            var (_, _, end) = PdfFile.ReadIndirect(file.Bytes, start, reference => file.Resolve(reference));
            if (!known.Contains(start))
            {
                return start;
            }

            parser.Position = end;
        }

        return null;
    }

    private static bool SkipStructure(PdfParser parser)
    {
        if (parser.TryKeyword("startxref"))
        {
            parser.ReadInteger();
            return true;
        }

        if (!parser.TryKeyword("xref"))
        {
            return false;
        }

        while (!parser.TryKeyword("trailer"))
        {
            parser.ReadInteger();
            for (var left = parser.ReadInteger(); left > 0; left--)
            {
                parser.ReadInteger();
                parser.ReadInteger();
                if (!parser.TryKeyword("n"))
                {
                    parser.Expect("f");
                }
            }
        }

        parser.ReadValue();
        return true;
    }
}
