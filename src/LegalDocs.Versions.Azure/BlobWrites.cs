using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LegalDocs.Versions.Azure;

/// <summary>Single requests for single blobs, safe against answers that never arrived.</summary>
/// <remarks>The SDK repeats a request whose answer was lost. A create then finds its own blob, and a replacement its
/// own
/// ETag gone. Each write is therefore marked, and a refusal is compared with the mark: our own success is a
/// success.</remarks>
internal sealed class BlobWrites(BlobContainerClient container, ContentTier tier)
{
    private const string Mark = "legaldocs_write";

    /// <summary>The whole blob with its ETag, or null when blob or container is absent.</summary>
    public async Task<StoredBytes?> TryReadAsync(string path, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        try
        {
            // In ranges with a checksum each when large; all of one ETag.
            var response = await container.GetBlobClient(path).DownloadToAsync(bytes, cancellationToken).ConfigureAwait(false);
            return new StoredBytes(bytes.ToArray(), response.Headers.ETag?.ToString());
        }
        catch (RequestFailedException exception) when (IsAbsence(exception))
        {
            return null;
        }
    }

    /// <summary>Writes a blob if its revision is the given one (null: absent); false when it is not.</summary>
    public async Task<bool> TryWriteAsync(
        string path, ReadOnlyMemory<byte> content, string? revision, CancellationToken cancellationToken)
    {
        var mark = Guid.NewGuid().ToString("N");
        var options = new BlobUploadOptions
        {
            Conditions = revision is null
                ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                : new BlobRequestConditions { IfMatch = new ETag(revision) },
            Metadata = new Dictionary<string, string> { [Mark] = mark },
            HttpHeaders = new BlobHttpHeaders { ContentType = MediaTypes.Of(path) },
            AccessTier = TierOf(path),
        };
        var blob = container.GetBlobClient(path);
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException exception) when (IsConditionFailure(exception))
        {
            return await IsMarkedAsync(blob, mark, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes a blob that nobody names; a policy may keep it, which harms nothing.</summary>
    public async Task<bool> DeleteLeftoverAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await container.GetBlobClient(path)
                .DeleteIfExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException exception) when (exception.Status is 403 or 409)
        {
            return false;
        }
    }

    /// <summary>Typed, because a bare null would become a tier without name.</summary>
    private AccessTier? TierOf(string path) => tier switch
    {
        _ when !path.Contains("/content/", StringComparison.Ordinal) => (AccessTier?)null,
        ContentTier.Hot => AccessTier.Hot,
        ContentTier.Cool => AccessTier.Cool,
        ContentTier.Cold => AccessTier.Cold,
        _ => null,
    };

    private static async Task<bool> IsMarkedAsync(BlobClient blob, string mark, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return properties.Value.Metadata.TryGetValue(Mark, out var found) && found == mark;
        }
        catch (RequestFailedException exception) when (IsAbsence(exception))
        {
            return false;
        }
    }

    // HEAD requests have no error code.
    private static bool IsAbsence(RequestFailedException exception) => exception.Status == 404;

    private static bool IsConditionFailure(RequestFailedException exception) =>
        exception.Status == 412
        || exception.ErrorCode == BlobErrorCode.BlobAlreadyExists
        || exception.ErrorCode == BlobErrorCode.BlobNotFound;
}
