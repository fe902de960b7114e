using System.Globalization;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Writes values in one canonical form: dictionary keys in ordinal order, one separator, no surprises.</summary>
internal sealed class PdfWriter(Stream output)
{
    private const string Hex = "0123456789ABCDEF";

    public long Position { get; private set; }

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        Position += bytes.Length;
    }

    public void Raw(string ascii) => Raw(Encoding.Latin1.GetBytes(ascii));

    /// <summary>Writes <c>n g obj … endobj</c> and returns its offset.</summary>
    public long Indirect(int number, int generation, PdfValue value)
    {
        var offset = Position;
        Raw(string.Create(CultureInfo.InvariantCulture, $"{number} {generation} obj\n"));
        Value(value);
        Raw("\nendobj\n");
        return offset;
    }

    public void Value(PdfValue value)
    {
        var text = new StringBuilder();
        if (value is PdfStream stream)
        {
            Append(text, stream.Dictionary.With(("Length", new PdfNumber(stream.Raw.Length))));
            Raw(text.Append("\nstream\n").ToString());
            Raw(stream.Raw.Span);
            Raw("\nendstream");
            return;
        }

        Append(text, value);
        Raw(text.ToString());
    }

    private static void Append(StringBuilder text, PdfValue value)
    {
        switch (value)
        {
            case PdfNull: text.Append("null"); break;
            case PdfBoolean boolean: text.Append(boolean.Value ? "true" : "false"); break;
            case PdfNumber number: text.Append(number.Text); break;
            case PdfName name: AppendName(text, name.Value); break;
            case PdfString bytes: AppendString(text, bytes); break;
            case PdfReference reference:
                text.Append(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} R");
                break;
            case PdfArray array: AppendArray(text, array); break;
            case PdfDictionary dictionary: AppendDictionary(text, dictionary); break;
            default: throw new InvalidOperationException($"{value.GetType().Name} cannot stand inside a value");
        }
    }

    private static void AppendArray(StringBuilder text, PdfArray array)
    {
        text.Append('[');
        for (var index = 0; index < array.Items.Count; index++)
        {
            if (index > 0)
            {
                text.Append(' ');
            }

            Append(text, array.Items[index]);
        }

        text.Append(']');
    }

    private static void AppendDictionary(StringBuilder text, PdfDictionary dictionary)
    {
        text.Append("<<");
        foreach (var (key, value) in dictionary.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            AppendName(text, key);
            text.Append(' ');
            Append(text, value);
        }

        text.Append(">>");
    }

    private static void AppendName(StringBuilder text, string name)
    {
        text.Append('/');
        foreach (var each in name)
        {
            if (char.IsAsciiLetterOrDigit(each) || "+-_.:*@!$&'^~|,;=?\"\\`".Contains(each, StringComparison.Ordinal))
            {
                text.Append(each);
            }
            else
            {
                text.Append('#').Append(Hex[each >> 4]).Append(Hex[each & 15]);
            }
        }
    }

    private static void AppendString(StringBuilder text, PdfString value)
    {
        if (value.IsHex)
        {
            text.Append('<').Append(Convert.ToHexString(value.Bytes.Span)).Append('>');
            return;
        }

        text.Append('(');
        foreach (var each in value.Bytes.Span)
        {
            switch (each)
            {
                case (byte)'(' or (byte)')' or (byte)'\\': text.Append('\\').Append((char)each); break;
                case 13: text.Append("\\r"); break;
                default: text.Append((char)each); break;
            }
        }

        text.Append(')');
    }
}
