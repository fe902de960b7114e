using System.Globalization;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalDocs.Templating;

namespace LegalDocs.Benchmarks.Support;

/// <summary>Templates and data of the measures of template-engines.md section 9.</summary>
internal static class Documents
{
    public const int LetterFields = 20;

    private const int MediaBytes = 150_000;

    /// <summary>30 paragraphs, 20 fields, and a logo of 150 kB.</summary>
    public static byte[] Letter() => Docx(Enumerable.Range(0, 30).Select(index => Paragraph(index < LetterFields
        ? $"Paragraphe {index} : la valeur est {{{{ champ_{index} }}}}, suivie de la fin de la phrase."
        : $"Paragraphe {index} : une phrase ordinaire qui ne dépend d’aucune donnée.")));

    public static string LetterData() => JsonSerializer.Serialize(Enumerable.Range(0, LetterFields).ToDictionary(
        index => $"champ_{index}", index => string.Create(CultureInfo.InvariantCulture, $"valeur & <{index}>")));

    /// <summary>One row of five fields, repeated.</summary>
    public static byte[] Table() => Docx([
        new Table(
            new TableGrid(Enumerable.Range(0, 5).Select(_ => new GridColumn { Width = "1800" })),
            Row("{{ for l in lignes }}", "", "", "", ""),
            Row("{{ l.a }}", "{{ l.b }}", "{{ l.c }}", "{{ l.d }}", "{{ l.e }}"),
            Row("{{ end }}", "", "", "", "")),
        Paragraph("Fin")]);

    public static string TableData(int rows) => JsonSerializer.Serialize(new
    {
        lignes = Enumerable.Range(0, rows).Select(row => new { a = row, b = "Ahuy", c = 12.5m, d = "libellé", e = row * 2 }),
    });

    /// <summary>A document whose body is the given WordprocessingML.</summary>
    public static byte[] Body(string xml)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            using var part = document.AddMainDocumentPart().GetStream(FileMode.Create);
            part.Write(Encoding.UTF8.GetBytes(
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{xml}</w:body></w:document>"));
        }

        return stream.ToArray();
    }

    public static WordTemplate Compile(byte[] docx, IReadOnlyDictionary<string, Delegate>? functions = null) =>
        WordTemplate.Compile(docx, Options(functions)) is TemplateCompilation.Compiled compiled
            ? compiled.Template
            : throw new InvalidOperationException("The template of the measure does not compile.");

    public static TemplateData Data(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TemplateData.FromJson(document.RootElement);
    }

    public static byte[] Render(WordTemplate template, TemplateData data) =>
        template.Render(data, CancellationToken.None) is RenderOutcome.Rendered rendered
            ? rendered.Docx
            : throw new InvalidOperationException("The template of the measure does not render.");

    private static WordTemplateOptions Options(IReadOnlyDictionary<string, Delegate>? functions) => functions is null
        ? new WordTemplateOptions { Name = "mesure.docx" }
        : new WordTemplateOptions { Name = "mesure.docx", Functions = functions };

    private static Paragraph Paragraph(string text) =>
        new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static TableRow Row(params string[] cells) =>
        new(cells.Select(cell => new TableCell(Paragraph(cell))));

    private static byte[] Docx(IEnumerable<OpenXmlElement> blocks)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            using var media = new MemoryStream(Media());
            main.AddImagePart(ImagePartType.Jpeg).FeedData(media);
        }

        return stream.ToArray();
    }

    // Bytes that do not shrink, as those of a photograph: only how many they are matters.
    private static byte[] Media()
    {
        var bytes = new byte[MediaBytes];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
