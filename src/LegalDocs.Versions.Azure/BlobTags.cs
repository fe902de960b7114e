using Azure;
using Azure.Storage.Blobs;

namespace LegalDocs.Versions.Azure;

/// <summary>Index tags: what the portal and <c>Find blobs by tags</c> search for.</summary>
/// <remarks>They stand on the declaration of the object (<c>0=ocfl_object_1.1</c>), the one file of its root that is never written
/// again. The index of the service follows after some seconds. Tags prove nothing: the store never reads them.</remarks>
internal static class BlobTags
{
    private const int MaxTags = 10;
    private const int MaxName = 128;
    private const int MaxValue = 256;

    public static async Task<TagOutcome> SetAsync(
        BlobContainerClient container,
        string objectRoot,
        IReadOnlyDictionary<string, string> tags,
        CancellationToken cancellationToken)
    {
        var wanted = tags.Where(tag => tag.Value.Length > 0).ToDictionary(tag => tag.Key, tag => Clean(tag.Value), StringComparer.Ordinal);
        if (wanted.Count > MaxTags || wanted.Keys.Any(name => name.Length is 0 or > MaxName || name.Any(sign => !IsAllowed(sign))))
        {
            throw new ArgumentException("A blob takes ten tags, with names of letters, digits, spaces and + - . / : = _", nameof(tags));
        }

        var blob = container.GetBlobClient($"{objectRoot}/{OcflNames.ObjectDeclaration}");
        var found = await blob.GetTagsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var isThere = found.Value.Tags.Count == wanted.Count
            && found.Value.Tags.All(tag => wanted.TryGetValue(tag.Key, out var value) && value == tag.Value);
        if (isThere)
        {
            return TagOutcome.Unchanged;
        }

        await blob.SetTagsAsync(wanted, cancellationToken: cancellationToken).ConfigureAwait(false);
        return TagOutcome.Written;
    }

    /// <summary>What a refusal means; null when it is not about tags.</summary>
    public static VersionStoreException? Explain(string store, RequestFailedException cause) => cause switch
    {
        { Status: 403 } => new VersionStoreException(
            "LD6612",
            $"Azure refuse les étiquettes dans « {store} » : donnez à cette identité le rôle « Storage Blob Data Owner », ou le "
                + "droit « t » à la signature d’accès partagé.",
            $"Azure refuses tags in '{store}': give this identity the role 'Storage Blob Data Owner', or the right 't' to the shared "
                + "access signature.",
            isTransient: false,
            cause),
        { Status: 400 or 409 or 501 } when IsUnsupported(cause) => new VersionStoreException(
            "LD6611",
            $"Le compte de « {store} » ne connaît pas les étiquettes (espace de noms hiérarchique, ou type de compte) : les actes y sont "
                + "conservés sans elles. Cherchez-les avec « legaldocs acts list », ou prenez un compte à espace de noms plat.",
            $"The account of '{store}' knows no tags (hierarchical namespace, or kind of account): the acts are kept there without them. "
                + "Search with 'legaldocs acts list', or take an account with a flat namespace.",
            isTransient: false,
            cause),
        _ => null,
    };

    private static bool IsUnsupported(RequestFailedException cause) =>
        cause.Status == 501
        || $"{cause.ErrorCode} {cause.Message}".Contains("NotSupported", StringComparison.OrdinalIgnoreCase)
        || $"{cause.ErrorCode} {cause.Message}".Contains("NotYetSupported", StringComparison.OrdinalIgnoreCase)
        || $"{cause.ErrorCode} {cause.Message}".Contains("not supported", StringComparison.OrdinalIgnoreCase);

    /// <summary>A value with the characters that the service takes.</summary>
    private static string Clean(string value)
    {
        var clean = string.Concat(value.Select(sign => IsAllowed(sign) ? sign : '_'));
        return clean.Length <= MaxValue ? clean : clean[..MaxValue];
    }

    private static bool IsAllowed(char sign) =>
        char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '+' or '-' or '.' or '/' or ':' or '=' or '_';
}
