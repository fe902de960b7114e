using System.Globalization;
using System.Text;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Texts;

/// <summary>A fault of a text as a whole.</summary>
/// <param name="Line">Line of the first fault, from 1.</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record TextFault(int Line, Wording Cause, Wording Remedy);

/// <summary>Texts that must be UTF-8: pipeline files, YAML and JSON data. A byte order mark is tolerated.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes; answers the fault, or null when the text is right.</summary>
    public static TextFault? Read(ReadOnlySpan<byte> content, out string text)
    {
        content = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException error)
        {
            text = string.Empty;
            return NotUtf8(content, error.Index);
        }

        var line = Mojibake.FindLine(text);
        return line is null ? null : Mojibake.Fault(line.Value);
    }

    private static TextFault NotUtf8(ReadOnlySpan<byte> content, int index)
    {
        var before = content[..Math.Clamp(index, 0, content.Length)];
        var line = before.Count((byte)'\n') + 1;
        var figures = line.ToString(CultureInfo.InvariantCulture);
        return new TextFault(
            line,
            new Wording(
                $"le fichier n’est pas en UTF-8 (premier caractère fautif à la ligne {figures})",
                $"the file is not UTF-8 (first wrong character on line {figures})"),
            new Wording(
                "enregistrez-le avec l’encodage « UTF-8 ».", "save it with the encoding 'UTF-8'."));
    }
}
