using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace LegalDocs.Templating;

/// <summary>Writes one part as UTF-8. The only place where a value becomes XML.</summary>
internal sealed partial class DocumentWriter(PartMarkup markup, int limit) : IDisposable
{
    private const int MaxNumberLength = 64;

    // Everything that cannot go into a text element as it is: markup, controls, surrogates (which may stand alone).
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '&', '<', '>', '\u0085', '\u2028', '\u2029', '\uFFFE', '\uFFFF',
            .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    private readonly PooledStream _output = new();
    private readonly Stack<int> _marks = new();

    public ReadOnlySpan<byte> Written => _output.Span;

    public PartMarkup Markup => markup;

    public void WriteLiteral(ReadOnlySpan<byte> bytes)
    {
        CheckRoom(bytes.Length);
        _output.Write(bytes);
    }

    public void WriteNumber(long value)
    {
        CheckRoom(MaxNumberLength);
        Utf8Formatter.TryFormat(value, _output.Room(MaxNumberLength), out var count);
        _output.Advance(count);
    }

    public void WriteNumber(decimal value)
    {
        CheckRoom(MaxNumberLength);
        value.TryFormat(_output.Room(MaxNumberLength), out var count, default, CultureInfo.InvariantCulture);
        _output.Advance(count);
    }

    /// <summary>Writes a text with its line breaks and tabs.</summary>
    /// <returns>Whether characters that XML cannot hold were left out.</returns>
    public bool WriteText(ReadOnlySpan<char> text) => WriteText(text, markup);

    private bool WriteText(ReadOnlySpan<char> text, PartMarkup shape)
    {
        var dropped = false;
        while (!text.IsEmpty)
        {
            var clean = text.IndexOfAny(Special);
            if (clean < 0)
            {
                WriteClean(text);
                break;
            }

            WriteClean(text[..clean]);
            text = text[clean..];
            text = text[WriteSpecial(text, shape, ref dropped)..];
        }

        return dropped;
    }

    public void Check(Guard guard, UniqueIds ids)
    {
        switch (guard.Kind)
        {
            case GuardKind.Begin:
                _marks.Push(_output.Span.Length);
                break;
            case GuardKind.EndTable:
                EndTable(guard.HasMerges);
                break;
            case GuardKind.EndRow:
                DropIfWithout(markup.CellStart);
                break;
            case GuardKind.EndContainer:
                EndWithParagraph(guard.Markup);
                break;
            case GuardKind.Once when ids.IsFirst(guard):
                WriteLiteral(Encoding.UTF8.GetBytes(guard.Markup));
                break;
        }
    }

    /// <summary>Ends a table whose columns repeat.</summary>
    /// <param name="hasMerges">Whether it has cells merged over several rows.</param>
    /// <returns>How many columns it has.</returns>
    public int EndColumns(bool hasMerges)
    {
        var table = ColumnRepair.Repair(Encoding.UTF8.GetString(_output.Span[_marks.Peek()..]), markup, out var columns);
        Rewrite(table);
        EndTable(hasMerges);
        return columns;
    }

    public void Dispose() => _output.Dispose();

    private void WriteClean(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        CheckRoom(text.Length);
        _output.Advance(Encoding.UTF8.GetBytes(text, _output.Room(most)));
    }

    private int WriteSpecial(ReadOnlySpan<char> text, PartMarkup shape, ref bool dropped)
    {
        switch (text[0])
        {
            case '&':
                WriteLiteral("&amp;"u8);
                return 1;
            case '<':
                WriteLiteral("&lt;"u8);
                return 1;
            case '>':
                WriteLiteral("&gt;"u8);
                return 1;
            case '\r':
                WriteLiteral(shape.LineBreak);
                return text is ['\r', '\n', ..] ? 2 : 1;
            case '\n' or '\v' or '\u0085' or '\u2028' or '\u2029':
                WriteLiteral(shape.LineBreak);
                return 1;
            case '\f':
                WriteLiteral(shape.PageBreak);
                return 1;
            case '\t':
                WriteLiteral(shape.Tab);
                return 1;
            case var first when char.IsHighSurrogate(first) && text.Length > 1 && char.IsLowSurrogate(text[1]):
                WriteClean(text[..2]);
                return 2;
            default:
                dropped = true;
                return 1;
        }
    }

    private void EndTable(bool hasMerges)
    {
        if (hasMerges && VerticalMerges.Repair(Encoding.UTF8.GetString(_output.Span[_marks.Peek()..]), markup) is { } repaired)
        {
            Rewrite(repaired);
        }

        DropIfWithout(markup.RowStart);
    }

    private void Rewrite(string table)
    {
        _output.Truncate(_marks.Peek());
        WriteLiteral(Encoding.UTF8.GetBytes(table));
    }

    private void DropIfWithout(byte[] startTag)
    {
        var start = _marks.Pop();
        var written = _output.Span[start..];
        for (var at = written.IndexOf(startTag); at >= 0;)
        {
            var next = at + startTag.Length;
            if (next < written.Length && written[next] is (byte)'>' or (byte)' ' or (byte)'\n' or (byte)'\r')
            {
                return;
            }

            written = written[next..];
            at = written.IndexOf(startTag);
        }

        _output.Truncate(start);
    }

    private void EndWithParagraph(string paragraph)
    {
        var written = _output.Span.TrimEnd(" \r\n\t"u8);
        while (written.EndsWith("/>"u8))
        {
            // Marks of bookmarks and comments may follow the last paragraph.
            var open = written.LastIndexOf((byte)'<');
            if (written[open..].StartsWith(markup.Paragraph)
                && written[open + markup.Paragraph.Length] is (byte)'/' or (byte)' ')
            {
                return;
            }

            written = written[..open].TrimEnd(" \r\n\t"u8);
        }

        if (!written.EndsWith(markup.ParagraphEnd))
        {
            WriteLiteral(Encoding.UTF8.GetBytes(paragraph));
        }
    }

    private void CheckRoom(int count)
    {
        if (_output.Length + count > limit)
        {
            throw new OutputLimitException();
        }
    }
}
