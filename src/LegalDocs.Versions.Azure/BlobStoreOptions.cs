using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace LegalDocs.Versions.Azure;

/// <summary>Where a store in Azure Blob Storage lies, and how to talk to it.</summary>
/// <remarks>The account needs a flat namespace (no Data Lake hierarchy). One container holds one store and nothing
/// else.</remarks>
public sealed record BlobStoreOptions
{
    /// <summary>Name of the container: 3 to 63 lower-case letters, digits and single hyphens. Made when
    /// absent.</summary>
    public required string Container { get; init; }

    /// <summary>Connection string of the account, with a key or a shared access signature. A secret.</summary>
    /// <remarks>Null when <see cref="AccountUrl"/> is given.</remarks>
    public string? ConnectionString { get; init; }

    /// <summary>Address of the account, such as <c>https://actes.blob.core.windows.net</c>.</summary>
    /// <remarks>With a shared access signature (<c>?sv=…&amp;sig=…</c>) it is a secret; without,
    /// <see cref="Credential"/>
    /// identifies this program.</remarks>
    public Uri? AccountUrl { get; init; }

    /// <summary>Identity for <see cref="AccountUrl"/>; null: that of the environment (managed identity, workload
    /// identity,
    /// environment variables, Azure CLI).</summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>Version of the storage service to speak; null: the newest this program knows.</summary>
    /// <remarks>Emulators lag behind: for their account <c>devstoreaccount1</c> null means the newest that Azurite 3.37
    /// knows.</remarks>
    public BlobClientOptions.ServiceVersion? ServiceVersion { get; init; }

    /// <summary>Checksum that guards each transfer in both directions, besides the SHA-512 of the store
    /// itself.</summary>
    public TransferChecksum TransferChecksum { get; init; }

    /// <summary>Access tier of the contents that this program writes; what is there keeps its own.</summary>
    public ContentTier ContentTier { get; init; }

    /// <summary>How often a request is repeated after a fault that may pass (connection, 408, 429, 5xx): 0 to 20, 5 by
    /// default.</summary>
    public int RetryCount
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 20);
            field = value;
        }
    } = 5;

    /// <summary>Wait before the first repetition, doubled each time up to one minute; 0.8 s by default.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(800);

    /// <summary>How long one try of one request may take; 100 s by default.</summary>
    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Lets tests stand between the client and the network.</summary>
    internal HttpPipelineTransport? Transport { get; init; }
}
