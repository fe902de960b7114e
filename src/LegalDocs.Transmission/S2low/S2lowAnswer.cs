using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace LegalDocs.Transmission;

/// <summary>An answer of S²LOW: bytes whose first line says OK or KO, whatever the HTTP status and charset say.</summary>
/// <remarks>Protocol 2.3. Anything else (HTML, empty, XML) is neither: the outcome is unknown.</remarks>
internal sealed partial class S2lowAnswer
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly byte[] _body;

    public S2lowAnswer(HttpStatusCode status, byte[] body, Uri? location)
    {
        Status = status;
        Location = location;
        _body = body;
        var end = Array.IndexOf(body, (byte)'\n');
        FirstLine = Encoding.Latin1.GetString(body, 0, end < 0 ? body.Length : end).Trim();
        Rest = end < 0 ? ReadOnlyMemory<byte>.Empty : body.AsMemory(end + 1);
    }

    public HttpStatusCode Status { get; }

    /// <summary>Where a redirection leads; null without one.</summary>
    public Uri? Location { get; }

    public string FirstLine { get; }

    /// <summary>What follows the first line, byte for byte.</summary>
    public ReadOnlyMemory<byte> Rest { get; }

    public bool IsOk => Status == HttpStatusCode.OK && FirstLine == "OK";

    public bool IsKo => Status == HttpStatusCode.OK && FirstLine == "KO";

    public bool IsRedirect => (int)Status is >= 300 and < 400;

    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>The message for people: UTF-8 if it is valid, else ISO-8859-1; entities decoded, tags dropped.</summary>
    public string Message => Display(Rest.Span);

    /// <summary>The next line after the first and what follows it.</summary>
    public (string Line, ReadOnlyMemory<byte> After) SecondLine()
    {
        var end = Rest.Span.IndexOf((byte)'\n');
        return end < 0
            ? (Encoding.Latin1.GetString(Rest.Span).Trim(), ReadOnlyMemory<byte>.Empty)
            : (Encoding.Latin1.GetString(Rest.Span[..end]).Trim(), Rest[(end + 1)..]);
    }

    /// <summary>The beginning of the body, for messages about odd answers; never the whole of it.</summary>
    public string Excerpt => Display(_body.AsSpan(0, Math.Min(_body.Length, 120)));

    public static string Display(ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(bytes);
        }

        var plain = WebUtility.HtmlDecode(Tags.Replace(text, " "));
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("<[^<>]{0,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags { get; }
}
