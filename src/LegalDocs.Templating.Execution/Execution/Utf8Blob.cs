using System.Buffers;
using System.Text;

namespace LegalDocs.Templating;

/// <summary>All literals of a part, encoded once, one after the other.</summary>
internal sealed class Utf8Blob
{
    private readonly ArrayBufferWriter<byte> _writer = new(4096);
    private byte[] _bytes = [];

    public Utf8Slice Append(ReadOnlySpan<char> text)
    {
        var start = _writer.WrittenCount;
        Encoding.UTF8.GetBytes(text, _writer);
        return new Utf8Slice(start, _writer.WrittenCount - start);
    }

    public void Freeze() => _bytes = _writer.WrittenSpan.ToArray();

    public ReadOnlySpan<byte> this[Utf8Slice slice] => _bytes.AsSpan(slice.Start, slice.Length);
}

/// <summary>A stretch of a blob.</summary>
internal readonly record struct Utf8Slice(int Start, int Length)
{
    /// <summary>This stretch and the one that follows it.</summary>
    public Utf8Slice Extend(Utf8Slice next) => new(Start, Length + next.Length);
}
