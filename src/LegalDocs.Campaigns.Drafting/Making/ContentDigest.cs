using System.Security.Cryptography;

namespace LegalDocs.Campaigns.Making;

/// <summary>Digests as the version store writes them (OCFL: sha512, lower-case hexadecimal).</summary>
internal static class ContentDigest
{
    public static string Sha512(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA512.HashData(content));
}
