using System.Text;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Texts;

namespace LegalDocs.Campaigns.Data.Csv;

/// <summary>The characters of a CSV file: byte order mark first, else strict UTF-8, else Windows-1252.</summary>
internal static class CsvDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes; answers the fault, or null when the text is right.</summary>
    /// <param name="content">The file.</param>
    /// <param name="text">Its characters.</param>
    /// <param name="name">Name of the encoding, for readers.</param>
    public static CellFault? Read(byte[] content, out string text, out string name)
    {
        (var encoding, name, var skip) = Detect(content);
        try
        {
            text = encoding.GetString(content, skip, content.Length - skip);
        }
        catch (DecoderFallbackException)
        {
            text = string.Empty;
            return Binary();
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return Binary();
        }

        if (Mojibake.FindLine(text) is not { } line)
        {
            return null;
        }

        var fault = Mojibake.Fault(line);
        return new CellFault("LD2050", fault.Cause, fault.Remedy);
    }

    private static (Encoding Encoding, string Name, int Skip) Detect(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return (StrictUtf8, "UTF-8", Encoding.UTF8.Preamble.Length);
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return (new UnicodeEncoding(false, true, true), "UTF-16", Encoding.Unicode.Preamble.Length);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (new UnicodeEncoding(true, true, true), "UTF-16", Encoding.BigEndianUnicode.Preamble.Length);
        }

        return System.Text.Unicode.Utf8.IsValid(bytes)
            ? (StrictUtf8, "UTF-8", 0)
            : (CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "Windows-1252", 0);
    }

    private static CellFault Binary() => new(
        "LD2045",
        new Wording("le fichier n’est pas un texte CSV", "the file is not a CSV text"),
        new Wording("enregistrez-le depuis Excel au format « CSV UTF-8 ».", "save it from Excel as 'CSV UTF-8'."));
}
