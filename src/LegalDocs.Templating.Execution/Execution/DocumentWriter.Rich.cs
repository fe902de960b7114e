using System.Text;

namespace LegalDocs.Templating;

/// <content>What rich values need.</content>
internal sealed partial class DocumentWriter
{
    private const int NoBlocks = -1;

    private int _blocksEnd = NoBlocks;

    /// <summary>Writes a text that may stand in an attribute.</summary>
    /// <returns>Whether characters that XML cannot hold were left out.</returns>
    public bool WriteQuoted(ReadOnlySpan<char> text, PartMarkup shape)
    {
        var dropped = false;
        while (text.IndexOfAny('"', '\'') is >= 0 and var quote)
        {
            dropped |= WriteText(text[..quote], shape);
            WriteLiteral(text[quote] == '"' ? "&quot;"u8 : "&apos;"u8);
            text = text[(quote + 1)..];
        }

        return WriteText(text, shape) || dropped;
    }

    /// <summary>Begins a paragraph whose place a value may take.</summary>
    public void BeginBlocks()
    {
        _marks.Push(_blocksEnd);
        _marks.Push(_output.Span.Length);
        _blocksEnd = NoBlocks;
    }

    /// <summary>Writes blocks in place of what was written of the paragraph so far.</summary>
    public void WriteBlocks(ReadOnlySpan<byte> blocks)
    {
        _output.Truncate(_marks.Peek());
        WriteLiteral(blocks);
        _blocksEnd = _output.Span.Length;
    }

    /// <summary>Ends the paragraph; the rest of it is dropped when blocks took its place.</summary>
    public void EndBlocks()
    {
        if (_blocksEnd != NoBlocks)
        {
            _output.Truncate(_blocksEnd);
        }

        _marks.Pop();
        _blocksEnd = _marks.Pop();
    }

    /// <summary>Remembers the place: what follows may be dropped.</summary>
    public void Mark() => _marks.Push(_output.Span.Length);

    /// <summary>Ends what began at the last mark.</summary>
    public void EndMark(bool drop)
    {
        var start = _marks.Pop();
        if (drop)
        {
            _output.Truncate(start);
        }
    }

    /// <summary>Writes runs inside the run of a text, which is ended before and begun again after.</summary>
    /// <param name="runs">The runs, as XML.</param>
    /// <param name="format">Properties of the run that goes on, as XML.</param>
    public void WriteBesideRun(string runs, string format)
    {
        WriteLiteral(markup.TextEnd);
        WriteLiteral(Encoding.UTF8.GetBytes($"</{markup.Prefix}r>{runs}<{markup.Prefix}r>{format}"));
        WriteLiteral(markup.TextStart);
    }

    /// <summary>Writes markup between two texts of a run.</summary>
    public void WriteInRun(string xml)
    {
        WriteLiteral(markup.TextEnd);
        WriteLiteral(Encoding.UTF8.GetBytes(xml));
        WriteLiteral(markup.TextStart);
    }
}
