using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>An act as it is kept.</summary>
public sealed record ArchivedActe
{
    /// <summary>Name of the object.</summary>
    public required ActeObjectId Id { get; init; }

    /// <summary>All versions.</summary>
    public required ObjectHistory History { get; init; }

    /// <summary>What the card of the newest version says; null when it has none that can be read.</summary>
    public required ActeIdentity? Identity { get; init; }

    /// <summary>Number of the act; without card, the end of the object's name.</summary>
    public string Numero => Identity?.Numero ?? Id.Value[(Id.Value.LastIndexOf(':') + 1)..];

    /// <summary>SIREN of the collectivité; without card, what the object's name says, or nothing.</summary>
    public string Siren => Identity?.Siren ?? (Id.Value.Split(':') is [.., var siren, _] ? siren : string.Empty);

    /// <summary>Name of a folder for this act: letters, digits, <c>-</c> and <c>_</c>; unique within a store.</summary>
    public string FolderName
    {
        get
        {
            var name = string.Concat($"{Siren}_{Numero}".Select(sign => IsPlain(sign) ? sign : '_'));
            var isExact = Id.Value == $"urn:legaldocs:acte:{Siren}:{Numero}" && name == $"{Siren}_{Numero}" && name.Length <= 100;
            // Numbers that differ by a sign that no file name holds must not share a folder.
            var digest = Digests.Sha256(System.Text.Encoding.UTF8.GetBytes(Id.Value));
            return isExact ? name : $"{name[..Math.Min(name.Length, 60)]}-{digest[..12]}";
        }
    }

    /// <summary>The files of all versions, each content once, at the version that brought it first.</summary>
    internal IEnumerable<ArchivedFile> Contents()
    {
        var seen = new HashSet<(string, string)>();
        foreach (var version in History.Versions)
        {
            foreach (var file in version.Files.Where(file => seen.Add((file.Path, file.Sha512))))
            {
                yield return new ArchivedFile(version.Number, file.Path, file.Sha512);
            }
        }
    }

    private static bool IsPlain(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_';
}

/// <summary>A content of an act.</summary>
/// <param name="Version">Version that brought it.</param>
/// <param name="Path">Logical path.</param>
/// <param name="Sha512">Its digest, lower-case hexadecimal.</param>
internal sealed record ArchivedFile(int Version, string Path, string Sha512);
