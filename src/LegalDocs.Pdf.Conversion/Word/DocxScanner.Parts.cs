using System.Xml;

namespace LegalDocs.Pdf;

/// <summary>Fields, pictures, fonts and sections of a story.</summary>
internal sealed partial class DocxScanner
{
    private void Field(string name, XmlReader reader)
    {
        if (name == "fldSimple")
        {
            Cut();
            _fields.BeginSimple(Value(reader, "instr") ?? "", reader.IsEmptyElement);
            return;
        }

        switch (Value(reader, "fldCharType"))
        {
            case "begin":
                Cut();
                _fields.Begin();
                break;
            case "separate":
                _fields.Separate();
                break;
            case "end":
                _fields.End();
                Cut();
                break;
        }
    }

    private void Picture(string? relationship)
    {
        if (relationship is null || IsHidden)
        {
            return;
        }

        var target = _story.Relationships.FirstOrDefault(each => each.Id == relationship)
            ?? throw new DocxException(DocxRefusals.DamagedPart(_story.Part, $"relationship '{relationship}' is missing"));
        switch (DocxPictures.Sniff(_scan.Package, target.Target))
        {
            case DocxPictureKind.Raster:
                _story.CountPicture();
                break;
            case DocxPictureKind.Unreadable:
                throw new DocxException(DocxRefusals.DamagedPicture(target.Target));
        }
    }

    private void Fonts(XmlReader reader)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["ascii", "hAnsi", "cs", "eastAsia"])
        {
            if (Value(reader, attribute) is { Length: > 0 } family)
            {
                _scan.Fonts.Add(family);
            }
        }
    }

    private void Section(string name, XmlReader reader)
    {
        if (name == "sectPr")
        {
            _scan.Sections.Add(new DocxSection());
            return;
        }

        if (_scan.Sections is not [.., var section] || !_path.TryPeek(out var parent) || parent != "sectPr")
        {
            return;
        }

        switch (name)
        {
            case "headerReference" or "footerReference" when Relation(reader, "id") is { } id:
                section.References.Add((Value(reader, "type") ?? "default", id));
                break;
            case "titlePg":
                section.HasTitlePage = DocxNames.IsOn(Value(reader));
                break;
            case "type":
                section.IsContinuous = Value(reader) == "continuous";
                break;
            case "pgNumType":
                section.RestartsNumbering = Value(reader, "start") is not null;
                break;
        }
    }
}
