using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using LegalDocs.Acts;

namespace LegalDocs.Sandbox;

/// <summary>Finds the account of a request by its certificate and its login (protocol 1).</summary>
internal sealed class AccountDirectory(IReadOnlyList<SandboxAccount> accounts, NonceBook nonces)
{
    /// <summary>Logins behind a certificate, in order; none when every SIREN has an account.</summary>
    public IReadOnlyList<string> Logins(string? certificate) =>
        [.. Candidates(certificate).Select(account => account.Login)];

    public AccountFinding Find(HttpRequest request, string? certificate)
    {
        var candidates = Candidates(certificate);
        if (certificate is not null && accounts.Count > 0 && candidates.Count == 0)
        {
            return new AccountFinding.Unknown();
        }

        if (TryReadNonce(request, out var login, out var isProven) || TryReadBasic(request, out login, out isProven))
        {
            return Known(candidates, login, isProven) is { } account
                ? new AccountFinding.Found(account)
                : new AccountFinding.Unknown();
        }

        return certificate is not null && candidates is [var only]
            ? new AccountFinding.Found(only)
            : new AccountFinding.Ambiguous();
    }

    private List<SandboxAccount> Candidates(string? certificate) =>
        [.. accounts.Where(account => account.CertificateSha256 is null
            || account.CertificateSha256.Equals(certificate, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Without a list every SIREN has an account, and no password is looked at.</summary>
    private SandboxAccount? Known(List<SandboxAccount> candidates, string login, Func<string, bool> isProven) =>
        accounts.Count == 0
            ? Siren.TryParse(login, out var siren) ? SandboxAccount.Of(siren) : null
            : candidates.FirstOrDefault(account =>
                account.Login == login && (account.Password is null || isProven(account.Password)));

    private static bool TryReadBasic(
        HttpRequest request, [NotNullWhen(true)] out string? login, [NotNullWhen(true)] out Func<string, bool>? isProven)
    {
        (login, isProven) = (null, null);
        var authorization = request.Headers.Authorization.ToString();
        var buffer = new byte[authorization.Length];
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || !Convert.TryFromBase64String(header.Parameter ?? string.Empty, buffer, out var length))
        {
            return false;
        }

        var parts = Encoding.Latin1.GetString(buffer, 0, length).Split(':', 2);
        var given = parts.Length > 1 ? parts[1] : string.Empty;
        (login, isProven) = (parts[0], password => password == given);
        return true;
    }

    private bool TryReadNonce(
        HttpRequest request, [NotNullWhen(true)] out string? login, [NotNullWhen(true)] out Func<string, bool>? isProven)
    {
        (login, isProven) = (null, null);
        if (request.Query["nounce"].ToString() is not { Length: > 0 } nonce
            || request.Query["login"].ToString() is not { Length: > 0 } name
            || !nonces.Take(nonce))
        {
            return false;
        }

        var hash = request.Query["hash"].ToString();
        (login, isProven) = (name, password => NonceBook.HashOf(password, nonce).Equals(hash, StringComparison.OrdinalIgnoreCase));
        return true;
    }
}

/// <summary>Who a request comes from.</summary>
internal abstract record AccountFinding
{
    private AccountFinding()
    {
    }

    /// <summary>One account.</summary>
    public sealed record Found(SandboxAccount Account) : AccountFinding;

    /// <summary>Several accounts behind the certificate, and no login.</summary>
    public sealed record Ambiguous : AccountFinding;

    /// <summary>No such certificate, login or password.</summary>
    public sealed record Unknown : AccountFinding;
}
