using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Versions;

/// <summary>Where objects lie: the registered extension 0003-hash-and-id-n-tuple-storage-layout with its
/// defaults.</summary>
/// <remarks>Chosen over 0004 because the folder name keeps the id readable, so listing reads no inventory.</remarks>
internal static class StorageLayout
{
    public const string Name = "0003-hash-and-id-n-tuple-storage-layout";
    public const int Depth = TupleCount + 1;
    private const int TupleSize = 3;
    private const int TupleCount = 3;
    private const int MaxEncodedLength = 100;

    public static ReadOnlyMemory<byte> LayoutContent { get; } = Encoding.UTF8.GetBytes($$"""
        {
          "extension": "{{Name}}",
          "description": "Objects at aaa/bbb/ccc/<encoded id>, where aaabbbccc begins the SHA-256 of the id"
        }

        """.ReplaceLineEndings("\n"));

    public static ReadOnlyMemory<byte> ConfigContent { get; } = Encoding.UTF8.GetBytes($$"""
        {
          "extensionName": "{{Name}}",
          "digestAlgorithm": "sha256",
          "tupleSize": 3,
          "numberOfTuples": 3
        }

        """.ReplaceLineEndings("\n"));

    public static string ConfigPath => $"{OcflNames.Extensions}/{Name}/config.json";

    /// <summary>Path of an object's root, relative to the storage root.</summary>
    public static string ObjectRoot(ActeObjectId id)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value)));
        var tuples = Enumerable.Range(0, TupleCount).Select(i => digest.Substring(i * TupleSize, TupleSize));
        var encoded = Encode(id.Value);
        var folder = encoded.Length > MaxEncodedLength ? $"{encoded[..MaxEncodedLength]}-{digest}" : encoded;
        return $"{string.Join('/', tuples)}/{folder}";
    }

    /// <summary>Id of the object at a path, or null when the name was cut or is not one of the layout.</summary>
    public static ActeObjectId? FindId(string objectRoot)
    {
        var folder = objectRoot[(objectRoot.LastIndexOf('/') + 1)..];
        return ActeObjectId.TryParse(Uri.UnescapeDataString(folder), out var id) && ObjectRoot(id) == objectRoot ? id : null;
    }

    private static string Encode(string id)
    {
        var encoded = new StringBuilder(id.Length + 32);
        foreach (var value in Encoding.UTF8.GetBytes(id))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'_')
            {
                encoded.Append((char)value);
            }
            else
            {
                encoded.Append('%').Append(Convert.ToHexStringLower([value]));
            }
        }

        return encoded.ToString();
    }
}
