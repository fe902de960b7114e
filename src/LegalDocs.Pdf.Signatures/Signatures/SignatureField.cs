namespace LegalDocs.Pdf;

/// <summary>A signature field that is filled in (ISO 32000-1 §12.7.4.5, §12.8.1).</summary>
/// <param name="Name">Its full name, dots between the parts.</param>
/// <param name="Number">Object number of the signature dictionary.</param>
/// <param name="Signature">The signature dictionary.</param>
internal sealed record SignatureField(string Name, int Number, PdfDictionary Signature)
{
    private const int MaxDepth = 32;

    /// <summary>All filled signature fields that the last catalogue reaches.</summary>
    public static IReadOnlyList<SignatureField> Read(PdfFile file)
    {
        var fields = new List<SignatureField>();
        if (file.Dictionary(file.Catalog["AcroForm"]) is { } form)
        {
            foreach (var field in file.Array(form["Fields"]))
            {
                Walk(file, field, "", null, 0, [], fields);
            }
        }

        return fields;
    }

    private static void Walk(
        PdfFile file,
        PdfValue value,
        string parentName,
        string? parentType,
        int depth,
        HashSet<int> seen,
        List<SignatureField> fields)
    {
        if (depth > MaxDepth || (value is PdfReference reference && !seen.Add(reference.Number)))
        {
            throw new PdfSyntaxException("the form fields are no tree", 0);
        }

        if (file.Dictionary(value) is not { } field)
        {
            return;
        }

        var own = field["T"] is PdfString text ? PdfTextString.Decode(text) : "";
        var name = parentName.Length == 0 ? own : own.Length == 0 ? parentName : $"{parentName}.{own}";
        var type = field.Name("FT") ?? parentType;
        if (type == "Sig" && field["V"] is { } signature)
        {
            fields.Add(Filled(file, name, signature));
        }

        foreach (var kid in file.Array(field["Kids"]))
        {
            Walk(file, kid, name, type, depth + 1, seen, fields);
        }
    }

    private static SignatureField Filled(PdfFile file, string name, PdfValue signature) =>
        signature is PdfReference reference && file.Resolve(reference) is PdfDictionary dictionary
            && file.Find(reference.Number) is { Container: 0 }
            ? new SignatureField(name, reference.Number, dictionary)
            : throw new PdfSyntaxException($"signature '{name}' is no plain object of the file", 0);
}
