using System.Text;

namespace LegalDocs.Templating;

/// <summary>Merge fields: their result becomes the value of their expression, in the format of the result.</summary>
internal sealed class FieldSlots(SlotScope scope)
{
    private readonly XmlPart _part = scope.Part;

    /// <summary>Whether a part has fields at all; their code may be cut over several runs.</summary>
    public static bool MayHold(string xml) =>
        xml.Contains("instrText", StringComparison.Ordinal) || xml.Contains("fldSimple", StringComparison.Ordinal);

    /// <summary>Reads a simple field.</summary>
    /// <returns>The element after it; 0 when it is no merge field.</returns>
    public int ReadSimple(int field)
    {
        if (FieldInstruction.Parse(_part.WordAttribute(field, "instr") ?? "") is not { } instruction)
        {
            return 0;
        }

        var run = _part.Child(field, ElementKind.Run);
        var format = run < 0 ? "" : _part.Xml(_part.Child(run, ElementKind.RunProperties));
        Replace(instruction, field, _part[field].Start, _part[field].End, RunStart(format), RunEnd);
        return _part[field].Next;
    }

    /// <summary>Reads a field that begins at a field character.</summary>
    /// <returns>The element after it; 0 when it is no merge field.</returns>
    public int ReadComplex(int begin)
    {
        if (_part.WordAttribute(begin, "fldCharType") != "begin" || _part[_part[begin].Parent].Kind != ElementKind.Run)
        {
            return 0;
        }

        var field = Scan(begin);
        if (FieldInstruction.Parse(field.Code) is not { } instruction)
        {
            if (field.InnerCode.Contains("MERGEFIELD", StringComparison.OrdinalIgnoreCase))
            {
                scope.Report(FieldProblems.InsideCode(field.Code.Trim()), begin, field.Code.Trim());
            }

            return 0;
        }

        var first = _part[begin].Parent;
        var last = field.End < 0 ? -1 : _part[field.End].Parent;
        if (last < 0 || _part[first].Parent != _part[last].Parent)
        {
            scope.Report(FieldProblems.AcrossParagraphs(field.Code.Trim()), begin, field.Code.Trim());
            return 0;
        }

        var (hasBefore, hasAfter) = (HasContent(first, first + 1, begin), HasContent(last, _part[field.End].Next, _part[last].Next));
        var format = _part.Xml(_part.Child(field.ResultRun < 0 ? first : field.ResultRun, ElementKind.RunProperties));
        Replace(
            instruction,
            begin,
            hasBefore ? _part[begin].Start : _part[first].Start,
            hasAfter ? _part[field.End].End : _part[last].End,
            (hasBefore ? $"</{_part.WordPrefix}r>" : "") + RunStart(format),
            RunEnd + (hasAfter ? $"<{_part.WordPrefix}r>{_part.Xml(_part.Child(last, ElementKind.RunProperties))}" : ""));
        return _part[field.End].Next;
    }

    private string RunEnd => $"</{_part.WordPrefix}t></{_part.WordPrefix}r>";

    private string RunStart(string format) => $"<{_part.WordPrefix}r>{format}<{_part.WordPrefix}t xml:space=\"preserve\">";

    private void Replace(FieldInstruction instruction, int element, int start, int end, string open, string close)
    {
        scope.Slots.Replace(start, end);
        var text = instruction.Expression.StartsWith("{{", StringComparison.Ordinal)
            ? instruction.Expression
            : $"{{{{ {instruction.Expression} }}}}";
        if (instruction.NumberFormat.Length > 0)
        {
            scope.Report(FieldProblems.NumberFormat(instruction.NumberFormat), element, text);
        }
        else if (instruction.Expression.Length == 0 || scope.ReadExpression(text, element) is not { } tag)
        {
            scope.Report(FieldProblems.NotAnExpression(instruction.Expression), element, text);
        }
        else
        {
            tag.Target = new FieldTarget(instruction);
            scope.Slots.Add([tag], edits =>
            {
                edits.Cut(start, end);
                edits.Insert(start, 0, open);
                edits.Insert(start, 1, tag);
                edits.Insert(start, 2, close);
            });
        }
    }

    private bool HasContent(int run, int from, int to)
    {
        for (var i = from; i < to; i = _part[i].Next)
        {
            if (_part[i].Parent == run && _part[i].Kind is not (ElementKind.RunProperties or ElementKind.Invisible))
            {
                return true;
            }
        }

        return false;
    }

    private FieldSpan Scan(int begin)
    {
        var paragraph = _part.Ancestor(begin, ElementKind.Paragraph);
        var (code, inner) = (new StringBuilder(), new StringBuilder());
        var (depth, isResult, resultRun) = (1, false, -1);
        for (var i = begin + 1; paragraph >= 0 && i < _part[paragraph].Next; i++)
        {
            switch (_part[i].Kind)
            {
                case ElementKind.FieldCode when !isResult:
                    (depth == 1 ? code : inner).Append(_part.InnerText(i));
                    break;
                case ElementKind.FieldCharacter:
                    var type = _part.WordAttribute(i, "fldCharType");
                    depth += type == "begin" ? 1 : type == "end" ? -1 : 0;
                    isResult |= depth == 1 && type == "separate";
                    if (depth == 0)
                    {
                        return new FieldSpan(code.ToString(), inner.ToString(), resultRun, i);
                    }

                    break;
                case ElementKind.Text when isResult && resultRun < 0:
                    resultRun = _part[i].Parent;
                    break;
            }
        }

        return new FieldSpan(code.ToString(), inner.ToString(), resultRun, -1);
    }

    private sealed record FieldSpan(string Code, string InnerCode, int ResultRun, int End);
}
