using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Konscious.Security.Cryptography;

namespace LegalDocs.Versions;

/// <summary>Computes the digests that OCFL knows, all those of a file in one reading (OCFL 1.1 §3.4).</summary>
internal static class FileDigests
{
    private const int BufferSize = 1 << 17;

    /// <summary>Whether a digest algorithm can be computed; the specification lets others be ignored (E028).</summary>
    public static bool Knows(string algorithm) =>
        algorithm is "md5" or "sha1" or "sha256" or "sha512" or "blake2b-160" or "blake2b-256" or "blake2b-384" or "blake2b-512";

    /// <summary>Lower-case hexadecimal digests by algorithm, and the number of bytes read.</summary>
    public static (IReadOnlyDictionary<string, string> Digests, long Length) Compute(
        string path, IReadOnlyCollection<string> algorithms, CancellationToken cancellationToken)
    {
        var hashers = algorithms.ToDictionary(algorithm => algorithm, Create, StringComparer.Ordinal);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
            long length = 0;
            while (file.Read(buffer) is > 0 and var read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                length += read;
                foreach (var hasher in hashers.Values)
                {
                    hasher.TransformBlock(buffer, 0, read, null, 0);
                }
            }

            return (hashers.ToDictionary(each => each.Key, each => Finish(each.Value), StringComparer.Ordinal), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            foreach (var hasher in hashers.Values)
            {
                hasher.Dispose();
            }
        }
    }

    /// <summary>Digest of bytes in memory.</summary>
    public static string Compute(ReadOnlyMemory<byte> bytes, string algorithm)
    {
        using var hasher = Create(algorithm);
        return Convert.ToHexStringLower(hasher.ComputeHash(bytes.ToArray()));
    }

    private static string Finish(HashAlgorithm hasher)
    {
        hasher.TransformFinalBlock([], 0, 0);
        return Convert.ToHexStringLower(hasher.Hash!);
    }

    [SuppressMessage("Security", "CA5350", Justification = "Recorded by others as fixity, never relied on (OCFL 1.1 §3.4).")]
    [SuppressMessage("Security", "CA5351", Justification = "Recorded by others as fixity, never relied on (OCFL 1.1 §3.4).")]
    private static HashAlgorithm Create(string algorithm) => algorithm switch
    {
        "md5" => MD5.Create(),
        "sha1" => SHA1.Create(),
        "sha256" => SHA256.Create(),
        "sha512" => SHA512.Create(),
        "blake2b-160" => new HMACBlake2B(160),
        "blake2b-256" => new HMACBlake2B(256),
        "blake2b-384" => new HMACBlake2B(384),
        "blake2b-512" => new HMACBlake2B(512),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "Unknown digest algorithm."),
    };
}
