using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LegalDocs.Transmission;

/// <summary>Login by a nonce of the platform, in the query string (protocol 1).</summary>
internal static class NonceLogin
{
    private const string Script = "api/get-nounce.php";

    /// <summary>Adds <c>nounce</c>, <c>login</c> and <c>hash</c> (the platform's spelling) to an address.</summary>
    /// <exception cref="HttpRequestException">The platform gave no nonce.</exception>
    public static async Task<Uri> AddToAsync(
        Uri address, HttpClient client, S2lowAccount account, CancellationToken cancellationToken)
    {
        var nonce = await AskAsync(client, account, cancellationToken).ConfigureAwait(false);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{account.Password}:{nonce}")));
        var login = $"nounce={Uri.EscapeDataString(nonce)}&login={Uri.EscapeDataString(account.Login!)}&hash={hash}";
        var builder = new UriBuilder(address);
        builder.Query = builder.Query.Length > 1 ? $"{builder.Query[1..]}&{login}" : login;
        return builder.Uri;
    }

    private static async Task<string> AskAsync(HttpClient client, S2lowAccount account, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(new Uri(account.BaseAddress, Script), cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.Text("nounce") is { Length: > 0 } nonce)
            {
                return nonce;
            }
        }
        catch (JsonException)
        {
            // Said below, with what came instead.
        }

        // Nothing of the call itself has left: the same error as a connection that could not be made.
        var excerpt = S2lowAnswer.Display(body.AsSpan(0, Math.Min(body.Length, 120)));
        throw new HttpRequestException(
            HttpRequestError.ConnectionError, $"no nonce: HTTP {(int)response.StatusCode} {excerpt}");
    }
}
