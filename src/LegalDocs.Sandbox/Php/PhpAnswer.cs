using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace LegalDocs.Sandbox;

/// <summary>What a script answers: bytes under PHP's default content type, whatever their encoding (protocol 2.3).</summary>
/// <param name="Status">HTTP status; 200 for refusals too.</param>
/// <param name="ContentType">As PHP announces it.</param>
/// <param name="Body">The bytes.</param>
/// <param name="Location">Where a redirection leads, or null.</param>
internal sealed record PhpAnswer(int Status, string ContentType, byte[] Body, string? Location = null)
{
    private const string Html = "text/html; charset=UTF-8";

    public static PhpAnswer Ok(string value) => new(200, Html, Encoding.Latin1.GetBytes($"OK\n{value}"));

    /// <summary>The identifier of a new transaction.</summary>
    public static PhpAnswer Created(long id) => Ok(string.Create(CultureInfo.InvariantCulture, $"{id}\n\n"));

    /// <summary>A refusal of the common function: HTML-escaped, then ISO-8859-1.</summary>
    public static PhpAnswer Ko(string message) => new(200, Html, Encoding.Latin1.GetBytes($"KO\n{Escape(message)}\n"));

    /// <summary>A refusal of the status script, which writes its own in UTF-8.</summary>
    public static PhpAnswer KoUtf8(string message) => new(200, Html, Encoding.UTF8.GetBytes($"KO\n{message}\n"));

    public static PhpAnswer Raw(byte[] body) => new(200, Html, body);

    public static PhpAnswer Text(string text) => new(200, Html, Encoding.Latin1.GetBytes(text));

    public static PhpAnswer Xml(byte[] body) => new(200, "application/xml", body);

    public static PhpAnswer Json(JsonNode value) =>
        new(200, "application/json", Encoding.UTF8.GetBytes(value.ToJsonString()));

    public static PhpAnswer Redirect(string location) => new(302, Html, [], location);

    public static PhpAnswer Page(int status, string title) => new(
        status,
        Html,
        Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"));

    /// <summary>PHP's <c>htmlspecialchars</c> with quotes; what ISO-8859-1 cannot hold becomes a question mark.</summary>
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#039;", StringComparison.Ordinal);
}
