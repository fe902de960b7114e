namespace LegalDocs.Pdf.Tests;

/// <summary>A small act as it is sent for signature, made without LibreOffice.</summary>
internal static class SentPdf
{
    public static byte[] Acte(string text = "Article unique. La convention est approuvee.") => PdfNormalizer.Normalize(
        Source($"BT /F1 12 Tf 72 700 Td ({text}) Tj ET").Build(), new DateTimeOffset(2018, 9, 27, 0, 0, 0, TimeSpan.Zero));

    /// <summary>An act whose pages have their size from LibreOffice, with all its digits.</summary>
    public static byte[] WithLongNumbers() => Source("BT /F1 12 Tf 72 700 Td (Article unique.) Tj ET")
        .Object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.303937007874 841.889763779528]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>")
        .Build();

    /// <summary>An act whose template has a place for the signature, still empty.</summary>
    public static byte[] WithEmptyField() => Source("BT /F1 12 Tf 72 700 Td (Article unique.) Tj ET")
        .Object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[9 0 R]>>>>")
        .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[9 0 R]/Resources<</Font<</F1 5 0 R>>>>>>")
        .Object(9, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Maire)/P 3 0 R/F 4/Rect[400 40 560 90]>>")
        .Build();

    /// <summary>Two pages that are nothing but a picture each.</summary>
    public static byte[] Scan(int pages)
    {
        var builder = new PdfBuilder()
            .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Object(2, $"<</Type/Pages/Kids[{string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{10 + (2 * page)} 0 R"))}]/Count {pages}>>")
            .Stream(3, "x", "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray");
        for (var page = 0; page < pages; page++)
        {
            builder.Object(10 + (2 * page), $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {11 + (2 * page)} 0 R/Resources<</XObject<</Im1 3 0 R>>/Font<</F1 4 0 R>>>>>>")
                .Stream(11 + (2 * page), "q 595 0 0 842 0 0 cm /Im1 Do Q BT 3 Tr /F1 9 Tf (reconnu) Tj ET");
        }

        return builder.Object(4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>").Build();
    }

    /// <summary>The file with a document security store behind it.</summary>
    public static byte[] WithProofs(byte[] signed, string kind, byte[] proof, string? keeping = null)
    {
        var file = PdfFile.Open(signed);
        var increment = new PdfIncrement(file);
        var stream = increment.Add(new PdfStream(PdfDictionary.Empty, proof));
        var kept = keeping is null ? null : file.Dictionary(file.Catalog["DSS"])?[keeping];
        var store = PdfDictionary.Empty.With((kind, new PdfArray([stream])));
        store = keeping is null ? store : store.With((keeping, kept));
        increment.Replace((PdfReference)file.Trailer["Root"]!, file.Catalog.With(("DSS", increment.Add(store))));
        return increment.Build();
    }

    private static PdfBuilder Source(string content)
    {
        var builder = PdfBuilder.OnePage(content)
            .Object(2, "<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2/MediaBox[0 0 595 842]>>")
            .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>")
            .Object(6, "<</Type/Page/Parent 2 0 R/Contents 7 0 R/Resources<</Font<</F1 5 0 R>>>>>>")
            .Stream(7, "BT /F1 12 Tf 72 700 Td (Page de signature.) Tj ET")
            .Object(8, "<</Producer(essai)/CreationDate(D:20180101000000Z)>>");
        builder.Trailer = "/Root 1 0 R/Info 8 0 R";
        return builder;
    }
}
