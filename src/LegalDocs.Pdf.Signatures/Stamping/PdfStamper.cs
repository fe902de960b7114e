namespace LegalDocs.Pdf;

/// <summary>Puts a stamp on a copy of a PDF: the given bytes, then one increment that draws it.</summary>
/// <remarks>
/// The file given stays whole at the beginning of the new one, so a signature in it can still be verified over what it
/// covers. PDF/A is kept: the font is embedded, the stamp is an artifact, nothing is transparent, and both dates of
/// modification are the stamp's. The same file and stamp always give the same bytes.
/// </remarks>
public static class PdfStamper
{
    private const int MaxLines = 12;
    private const int MaxLineLength = 120;

    /// <summary>Stamps a copy.</summary>
    /// <param name="pdf">The file; it is not changed.</param>
    /// <param name="stamp">What to draw, and where.</param>
    /// <returns>The stamped copy, or why the file cannot be stamped.</returns>
    /// <exception cref="ArgumentException">The stamp has no line, too many, or one out of bounds.</exception>
    public static PdfEdit Stamp(ReadOnlyMemory<byte> pdf, PdfStamp stamp)
    {
        Check(stamp);
        try
        {
            var file = PdfFile.Open(pdf);
            if (file.IsEncrypted)
            {
                return new PdfEdit.Refused(EditRefusals.Encrypted());
            }

            var pages = PdfPageTree.Read(file);
            return stamp.Page > pages.Count || pages[stamp.Page - 1].Reference is not { } page
                ? new PdfEdit.Refused(EditRefusals.NoSuchPage(stamp.Page, pages.Count))
                : new PdfEdit.Done(Stamped(file, pages[stamp.Page - 1], page, stamp));
        }
        catch (PdfSyntaxException error)
        {
            return new PdfEdit.Refused(EditRefusals.Unreadable(error.Message));
        }
    }

    private static void Check(PdfStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        ArgumentOutOfRangeException.ThrowIfZero(stamp.Lines.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stamp.Lines.Count, MaxLines);
        ArgumentOutOfRangeException.ThrowIfLessThan(stamp.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stamp.FontSize, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stamp.FontSize, 24);
        foreach (var line in stamp.Lines)
        {
            ArgumentOutOfRangeException.ThrowIfZero(line.Length);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(line.Length, MaxLineLength);
        }
    }

    private static byte[] Stamped(PdfFile file, PdfPage page, PdfReference reference, PdfStamp stamp)
    {
        var increment = new PdfIncrement(file);
        var font = StampFont.For(stamp.Lines);
        var fontName = FreeName(file.Dictionary(page.Resources["Font"]));
        var drawing = new StampDrawing(stamp, font, fontName).Content(file, page);
        var fonts = (file.Dictionary(page.Resources["Font"]) ?? PdfDictionary.Empty).With((fontName, font.AddTo(increment)));
        var before = increment.Add(Content("q\n"));
        var after = increment.Add(Content($"\nQ\n{drawing}"));
        increment.Replace(reference, page.Dictionary.With(
            ("Contents", new PdfArray([before, .. ContentStreams(file, page), after])),
            ("Resources", page.Resources.With(("Font", fonts)))));
        ModificationDate.Set(file, increment, stamp.At);
        return increment.Build();
    }

    private static IEnumerable<PdfValue> ContentStreams(PdfFile file, PdfPage page) =>
        (page.Dictionary["Contents"], file.Resolve(page.Dictionary["Contents"])) switch
        {
            (_, PdfArray array) => array.Items,
            (PdfReference reference, PdfStream) => [reference],
            _ => [],
        };

    private static PdfStream Content(string operators) =>
        new(PdfDictionary.Empty, System.Text.Encoding.ASCII.GetBytes(operators));

    private static string FreeName(PdfDictionary? fonts)
    {
        var number = 1;
        while (fonts?[$"Stamp{number}"] is not null)
        {
            number++;
        }

        return $"Stamp{number}";
    }
}
