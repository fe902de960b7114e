using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Versions;

/// <summary>Names and small contents that OCFL 1.1 fixes.</summary>
internal static class OcflNames
{
    public const string ObjectDeclaration = "0=ocfl_object_1.1";
    public const string RootDeclaration = "0=ocfl_1.1";
    public const string Inventory = "inventory.json";
    public const string Sidecar = "inventory.json.sha512";
    public const string Logs = "logs";
    public const string Extensions = "extensions";
    public const string Layout = "ocfl_layout.json";
    public const string InventoryType = "https://ocfl.io/1.1/spec/#inventory";
    public const string DigestAlgorithm = "sha512";

    public static ReadOnlyMemory<byte> ObjectDeclarationContent { get; } = "ocfl_object_1.1\n"u8.ToArray();

    public static ReadOnlyMemory<byte> RootDeclarationContent { get; } = "ocfl_1.1\n"u8.ToArray();

    public static string Version(int number) => string.Create(CultureInfo.InvariantCulture, $"v{number}");

    /// <summary>Number in a version name without padding, or null.</summary>
    public static int? ParseVersion(string name) =>
        name.Length is > 1 and < 10 && name[0] == 'v' && name[1] != '0'
        && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA512.HashData(bytes));

    public static byte[] SidecarFor(ReadOnlySpan<byte> inventory) =>
        Encoding.ASCII.GetBytes($"{Digest(inventory)} {Inventory}\n");

    /// <summary>Whether a sidecar states the digest of an inventory (OCFL 1.1 §3.6: DIGEST, white space,
    /// name).</summary>
    public static bool SidecarMatches(ReadOnlySpan<byte> sidecar, ReadOnlySpan<byte> inventory)
    {
        if (sidecar.Length > 512)
        {
            return false;
        }

        var parts = Encoding.ASCII.GetString(sidecar).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return parts is [var digest, Inventory] && digest.Equals(Digest(inventory), StringComparison.OrdinalIgnoreCase);
    }
}
