using System.Xml;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>The texts that the cells of a workbook share.</summary>
internal sealed class SharedTexts
{
    private const int MaxTexts = 5_000_000;

    private readonly List<SharedText> _texts = [];

    public SharedText? Find(int index) => index >= 0 && index < _texts.Count ? _texts[index] : null;

    public static SharedTexts Read(WorkbookPackage package, string? part)
    {
        var shared = new SharedTexts();
        if (part is null)
        {
            return shared;
        }

        using var reader = package.Open(part);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var text = RichText.Read(reader, out var isStruck);
                shared._texts.Add(new SharedText(text, isStruck));
                if (shared._texts.Count > MaxTexts)
                {
                    throw new WorkbookLimitException();
                }
            }
        }

        return shared;
    }
}

/// <summary>A text and whether some of it is crossed out.</summary>
internal sealed record SharedText(string Content, bool IsStruck);
