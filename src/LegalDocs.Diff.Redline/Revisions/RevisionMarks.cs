using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Makes the elements that carry author, date and a number unique in the document (ECMA-376-1 §17.13.5).</summary>
internal sealed class RevisionMarks(RedlineOptions options, int firstId)
{
    private readonly string _date = options.Date.ToUniversalTime()
        .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private int _next = firstId;

    /// <summary>Revisions made so far; the two ends of a range count as none.</summary>
    public int Count { get; private set; }

    /// <summary>Date and time as written in the document, in UTC.</summary>
    public string Date => _date;

    /// <summary>A number that no other mark has.</summary>
    public string NextId() => (_next++).ToString(CultureInfo.InvariantCulture);

    /// <summary>A revision: <c>ins</c>, <c>del</c>, <c>rPrChange</c> …</summary>
    public XElement Make(string name, params object?[] content)
    {
        Count++;
        return Range(name, NextId(), content);
    }

    /// <summary>A start or an end of a range with that number; ends carry neither author nor date.</summary>
    public XElement Range(string name, string id, params object?[] content) => new(
        Ooxml.W + name,
        new XAttribute(Ooxml.W + "id", id),
        name.EndsWith("RangeEnd", StringComparison.Ordinal)
            ? null
            : new XAttribute[] { new(Ooxml.W + "author", options.Author), new(Ooxml.W + "date", _date) },
        content);

    /// <summary>A mark with a number alone, as the grid of a table has.</summary>
    public XElement Bare(string name, params object?[] content)
    {
        Count++;
        return new XElement(Ooxml.W + name, new XAttribute(Ooxml.W + "id", NextId()), content);
    }

    /// <summary>Name of the element that says so of a run, a paragraph mark or a row.</summary>
    public static string NameOf(RevisionKind kind) => kind switch
    {
        RevisionKind.Inserted => "ins",
        RevisionKind.Deleted => "del",
        RevisionKind.MovedTo => "moveTo",
        RevisionKind.MovedFrom => "moveFrom",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
