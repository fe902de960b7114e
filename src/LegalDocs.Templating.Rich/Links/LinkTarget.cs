using System.Buffers;
using System.Globalization;
using System.Text;

namespace LegalDocs.Templating;

/// <summary>Adds a value to the address of a link, percent-encoded as its place asks. RFC 3986 §2.</summary>
/// <param name="isWhole">Whether the value is a whole address, whose delimiters stay.</param>
/// <param name="isMail">Whether it is that of a mailbox, whose « @ » stays.</param>
internal sealed class LinkTarget(bool isWhole, bool isMail) : ValueTarget
{
    private static readonly SearchValues<char> Legal = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    public override void Write(object? value, Tag tag, RunContext run)
    {
        var text = ValueText.Of(value, run).Trim();
        if (run.Rich?.Link is not { } link)
        {
            return;
        }

        if (isWhole && HasScheme(text))
        {
            link.Clear();
        }

        var component = isWhole ? Encoded(text) : Uri.EscapeDataString(text);
        link.Append(isMail ? component.Replace("%40", "@", StringComparison.Ordinal) : component);
    }

    /// <summary>An address without characters that addresses cannot hold.</summary>
    public static string Encoded(string address)
    {
        if (!address.AsSpan().ContainsAnyExcept(Legal))
        {
            return address;
        }

        var text = new StringBuilder();
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsAscii && Legal.Contains((char)rune.Value))
            {
                text.Append((char)rune.Value);
                continue;
            }

            foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
            {
                text.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return text.ToString();
    }

    private static bool HasScheme(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
