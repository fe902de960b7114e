using System.Text;
using System.Xml;

namespace LegalDocs.Templating;

/// <summary>Joins the codes of fields, which Word may cut over several runs, and keeps those that reach outside.</summary>
internal sealed class FieldCodes
{
    private static readonly HashSet<string> Reaching = new(StringComparer.OrdinalIgnoreCase)
    {
        "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT", "DATABASE", "INCLUDE",
    };

    private readonly Stack<StringBuilder> _open = new();
    private bool _isInCode;

    /// <summary>Codes of fields that read files or addresses, or start programs.</summary>
    public List<string> Dangerous { get; } = [];

    public void Enter(XmlReader reader, bool isWord)
    {
        _isInCode = false;
        if (!isWord)
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "instrText" or "delInstrText":
                _isInCode = !reader.IsEmptyElement;
                break;
            case "fldSimple":
                Judge(reader.GetAttribute("instr", reader.NamespaceURI) ?? "");
                break;
            case "fldChar":
                Mark(reader.GetAttribute("fldCharType", reader.NamespaceURI));
                break;
        }
    }

    public void Leave() => _isInCode = false;

    public void Text(string text)
    {
        if (_isInCode && _open.Count > 0)
        {
            _open.Peek().Append(text);
        }
        else if (_isInCode)
        {
            Judge(text);
        }
    }

    private void Mark(string? type)
    {
        switch (type)
        {
            case "begin":
                _open.Push(new StringBuilder());
                break;
            case "separate" when _open.Count > 0:
                Judge(_open.Peek().ToString());
                _open.Peek().Clear();
                break;
            case "end" when _open.Count > 0:
                Judge(_open.Pop().ToString());
                break;
        }
    }

    private void Judge(string code)
    {
        var words = code.Split([' ', '\t', '\u00A0'], 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && Reaching.Contains(words[0]))
        {
            Dangerous.Add(code.Trim());
        }
    }
}
