using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using LegalDocs.Acts;

namespace LegalDocs.Sandbox;

/// <summary>Finds the account of a request by its Basic login (protocol 1): one certificate, several accounts.</summary>
internal sealed class AccountDirectory(IReadOnlyList<SandboxAccount> accounts)
{
    /// <summary>Logins behind the certificate, in order; none when every SIREN has an account.</summary>
    public IReadOnlyList<string> Logins { get; } = [.. accounts.Select(account => account.Login)];

    /// <summary>The account, or null when the login or the password is unknown.</summary>
    public SandboxAccount? Find(string authorization)
    {
        if (!TryRead(authorization, out var login, out var password))
        {
            return null;
        }

        if (accounts.Count == 0)
        {
            return Siren.TryParse(login, out var siren) ? SandboxAccount.Of(siren) : null;
        }

        return accounts.FirstOrDefault(account =>
            account.Login == login && (account.Password is null || account.Password == password));
    }

    private static bool TryRead(
        string authorization, [NotNullWhen(true)] out string? login, [NotNullWhen(true)] out string? password)
    {
        login = password = null;
        var buffer = new byte[authorization.Length];
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || !Convert.TryFromBase64String(header.Parameter ?? string.Empty, buffer, out var length))
        {
            return false;
        }

        var parts = Encoding.Latin1.GetString(buffer, 0, length).Split(':', 2);
        (login, password) = (parts[0], parts.Length > 1 ? parts[1] : string.Empty);
        return true;
    }
}
