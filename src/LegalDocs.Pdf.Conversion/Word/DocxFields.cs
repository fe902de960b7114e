using System.Buffers;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Follows the fields of a story, nested ones included (ECMA-376-1 §17.16).</summary>
internal sealed class DocxFields(DocxStory story)
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT", "INCLUDE", "DATABASE", "RD", "EMBED",
    };

    /// <summary>Fields whose result LibreOffice computes again: it cannot be looked for in the PDF.</summary>
    private static readonly HashSet<string> Volatile = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE",
        "EDITTIME", "FILENAME", "FILESIZE", "NUMWORDS", "NUMCHARS", "REVNUM", "LASTSAVEDBY", "USERNAME", "USERINITIALS",
        "USERADDRESS", "TEMPLATE", "AUTHOR", "TITLE", "SUBJECT", "KEYWORDS", "COMMENTS", "DOCPROPERTY", "INFO", "STYLEREF",
        "SEQ", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "NOTEREF", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN",
        "MACROBUTTON", "EQ", "ADVANCE", "SYMBOL", "=",
    };

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\\\"");

    private readonly Stack<Field> _open = new();

    /// <summary>Whether what is read now is the result of a field that changes.</summary>
    public bool IsResultVolatile => _open.Any(each => each.IsVolatile || !each.IsInResult);

    public void Begin() => _open.Push(new Field());

    public void Instruction(string text)
    {
        if (_open.TryPeek(out var field) && !field.IsInResult)
        {
            field.Code.Append(text);
        }
    }

    public void Separate()
    {
        if (_open.TryPeek(out var field) && !field.IsInResult)
        {
            Judge(field);
        }
    }

    public void End()
    {
        if (_open.TryPop(out var field) && !field.IsInResult)
        {
            Judge(field);
        }
    }

    public void BeginSimple(string instruction, bool isEmpty)
    {
        var field = new Field { IsSimple = true };
        field.Code.Append(instruction);
        Judge(field);
        if (!isEmpty)
        {
            _open.Push(field);
        }
    }

    public void EndSimple()
    {
        if (_open.TryPeek(out var field) && field.IsSimple)
        {
            _open.Pop();
        }
    }

    private void Judge(Field field)
    {
        field.IsInResult = true;
        var name = Name(field.Code.ToString());
        if (Forbidden.Contains(name))
        {
            throw new DocxException(DocxRefusals.ForbiddenField(story.Name, name.ToUpperInvariant()));
        }

        field.IsVolatile = Volatile.Contains(name);
    }

    private static string Name(string code)
    {
        var trimmed = code.TrimStart();
        if (trimmed.StartsWith('='))
        {
            return "=";
        }

        var end = trimmed.AsSpan().IndexOfAny(NameEnds);
        return end < 0 ? trimmed : trimmed[..end];
    }

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool IsInResult { get; set; }

        public bool IsVolatile { get; set; }

        public bool IsSimple { get; init; }
    }
}
