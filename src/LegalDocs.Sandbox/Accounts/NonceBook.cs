using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Sandbox;

/// <summary>Nonces given to clients, each good for one call (protocol 1).</summary>
internal sealed class NonceBook
{
    private readonly ConcurrentDictionary<string, bool> _given = new(StringComparer.Ordinal);

    public string Give()
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _given[nonce] = true;
        return nonce;
    }

    /// <summary>Whether the nonce was given and not yet used; it is used from now on.</summary>
    public bool Take(string nonce) => _given.TryRemove(nonce, out _);

    /// <summary>Hexadecimal SHA-256 of <c>password:nonce</c>.</summary>
    public static string HashOf(string password, string nonce) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{password}:{nonce}")));
}
