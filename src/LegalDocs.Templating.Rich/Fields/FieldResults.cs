using System.Collections.Frozen;
using System.Text;

namespace LegalDocs.Templating;

/// <summary>Tags in the result of a field that Word computes again: their value would be lost when it does.</summary>
internal sealed class FieldResults
{
    // Their results are what the author typed, or what Word finds again in the rendered text.
    private static readonly FrozenSet<string> Kept = new[]
    {
        "ADDIN", "BIBLIOGRAPHY", "CITATION", "COMMENTS", "DOCPROPERTY", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "GOTOBUTTON",
        "HYPERLINK", "INDEX", "KEYWORDS", "MACROBUTTON", "MERGEFIELD", "NOTEREF", "PAGEREF", "REF", "STYLEREF", "SUBJECT",
        "TITLE", "TOA", "TOC",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly XmlPart _part;
    private readonly List<(int Start, int End, string Field)> _results = [];

    private FieldResults(XmlPart part) => _part = part;

    /// <summary>Warns of each tag that stands in such a result.</summary>
    public static void Warn(XmlPart part, IEnumerable<Tag> tags, DiagnosticBag diagnostics)
    {
        if (!FieldSlots.MayHold(part.Text))
        {
            return;
        }

        var results = new FieldResults(part);
        results.Find();
        foreach (var tag in tags.Where(tag => !tag.IsBroken))
        {
            var position = tag.Paragraph!.SourceStart(tag.Start);
            foreach (var (_, _, field) in results._results.Where(result => result.Start <= position && position < result.End).Take(1))
            {
                diagnostics.Add(FieldProblems.InsideResult(field), tag.Location.Value, tag.Quote);
            }
        }
    }

    private void Find()
    {
        var open = new Stack<(StringBuilder Code, int Result)>();
        for (var i = 0; i < _part.Elements.Length; i++)
        {
            switch (_part[i].Kind)
            {
                case ElementKind.SimpleField:
                    Add(_part.WordAttribute(i, "instr") ?? "", _part[i].ContentStart, _part[i].ContentEnd);
                    break;
                case ElementKind.FieldCode when open.Count > 0 && open.Peek().Result == 0:
                    open.Peek().Code.Append(_part.InnerText(i));
                    break;
                case ElementKind.FieldCharacter:
                    Mark(open, i);
                    break;
            }
        }
    }

    private void Mark(Stack<(StringBuilder Code, int Result)> open, int element)
    {
        switch (_part.WordAttribute(element, "fldCharType"))
        {
            case "begin":
                open.Push((new StringBuilder(), 0));
                break;
            case "separate" when open.TryPop(out var field):
                open.Push((field.Code, _part[element].End));
                break;
            case "end" when open.TryPop(out var field) && field.Result > 0:
                Add(field.Code.ToString(), field.Result, _part[element].Start);
                break;
        }
    }

    private void Add(string code, int start, int end)
    {
        var name = code.AsSpan().Trim();
        name = name[..(name.IndexOfAny(" \\\"\t\u00A0") is >= 0 and var length ? length : name.Length)];
        if (name.Length > 0 && !Kept.Contains(name.ToString()))
        {
            _results.Add((start, end, name.ToString().ToUpperInvariant()));
        }
    }
}
