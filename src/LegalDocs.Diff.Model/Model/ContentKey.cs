using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>128 bits of SHA-256: equality of contents, the same on every machine, which nobody can forge to hide a
/// change.</summary>
/// <param name="High">First 64 bits.</param>
/// <param name="Low">Next 64 bits.</param>
internal readonly record struct ContentKey(ulong High, ulong Low) : IComparable<ContentKey>
{
    public int CompareTo(ContentKey other) =>
        High == other.High ? Low.CompareTo(other.Low) : High.CompareTo(other.High);

    public static ContentKey Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new ContentKey(
            BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }

    public static ContentKey Of(IEnumerable<ContentKey> keys)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var key in keys)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, key.High);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], key.Low);
            hash.AppendData(bytes[..16]);
        }

        _ = hash.GetHashAndReset(bytes);
        return new ContentKey(
            BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }
}
