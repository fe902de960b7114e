using System.Security.Cryptography;

namespace LegalDocs.Records;

/// <summary>Digests in lower-case hexadecimal.</summary>
internal static class Digests
{
    public static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static string Sha512(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA512.HashData(content));
}
