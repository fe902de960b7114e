using System.Xml.Linq;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Style.Tests.Support;

/// <summary>Documents that keep all rules but the one under test, and what the rules say of them.</summary>
internal static class House
{
    private const string CoreNamespaces =
        """xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" """;

    public const string Language = """<w:lang w:val="fr-FR"/>""";

    /// <summary>Styles in Arial and French: Normal, three levels of headings, a paragraph with two tab stops, a table with lines.</summary>
    public static string Styles(string run = """<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>""" + Language, string more = "") =>
        $"""
        <w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="T2"><w:name w:val="heading 2"/><w:basedOn w:val="T1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="T3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="EnTete"><w:name w:val="header"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4500"/><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr></w:style>
        <w:style w:type="character" w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TN"><w:name w:val="Normal Table"/></w:style>
        <w:style w:type="table" w:styleId="Grille"><w:name w:val="Tableau de données"/><w:basedOn w:val="TN"/><w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>
        <w:style w:type="table" w:styleId="Cases"><w:name w:val="Tableau de cases"/><w:basedOn w:val="Grille"/></w:style>
        {more}
        """;

    public static Docx Document(string body, string? styles = null, string? title = "Convention") =>
        Titled(new Docx().WithBody(body).WithPart("styles", styles ?? Styles()), title);

    public static Docx Titled(Docx document, string? title) => title is null ? document : document.WithProperties(
        "core",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "application/vnd.openxmlformats-package.core-properties+xml",
        $"<cp:coreProperties {CoreNamespaces}><dc:title>{title}</dc:title></cp:coreProperties>");

    public static IReadOnlyList<TemplateDiagnostic> Check(byte[] docx, StyleSettings? settings = null) =>
        StyleCheck.Of(docx, new WordTemplateOptions { Name = "t.docx" }, settings ?? new StyleSettings());

    public static IReadOnlyList<TemplateDiagnostic> Check(string body, StyleSettings? settings = null) =>
        Check(Document(body).Build(), settings);

    /// <summary>Codes found, each with its place.</summary>
    public static string Codes(IEnumerable<TemplateDiagnostic> found) => string.Join(
        "; ", found.Select(each => $"{each.Code} {each.Place.Describe(DiagnosticLanguage.French)}".TrimEnd()));

    public static string P(string text, string paragraph = "", string run = "") =>
        $"<w:p>{(paragraph.Length == 0 ? "" : $"<w:pPr>{paragraph}</w:pPr>")}{Docx.R(text, run)}</w:p>";

    public static string Styled(string style, string text) => P(text, $"<w:pStyle w:val=\"{style}\"/>");

    public static string Table(string style, bool hasHeader, params string[][] rows)
    {
        var table = XElement.Parse($"<x xmlns:w=\"{W}\">{Docx.Table(rows)}</x>").Elements().Single();
        XNamespace w = W;
        table.Element(w + "tblPr")!.AddFirst(new XElement(w + "tblStyle", new XAttribute(w + "val", style)));
        if (hasHeader)
        {
            table.Element(w + "tr")!.AddFirst(new XElement(w + "trPr", new XElement(w + "tblHeader")));
        }

        return table.ToString(SaveOptions.DisableFormatting);
    }

    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
}
