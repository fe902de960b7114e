using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace LegalDocs.Versions.Azure;

/// <summary>Makes the client of a container from options. Touches no network.</summary>
internal static partial class BlobConnection
{
    private const string EmulatorAccount = "devstoreaccount1";

    // The SDK asks for a version that Azurite 3.37 refuses.
    private const BlobClientOptions.ServiceVersion EmulatorVersion = BlobClientOptions.ServiceVersion.V2026_06_06;

    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromMinutes(1);

    /// <exception cref="VersionStoreException">A setting is missing or wrong.</exception>
    public static BlobContainerClient Open(BlobStoreOptions options)
    {
        if (!ContainerName().IsMatch(options.Container))
        {
            throw BlobFaults.BadContainerName(options.Container);
        }

        return options switch
        {
            { ConnectionString: { } text } => FromConnectionString(options, text),
            { AccountUrl: { } url } => FromUrl(options, url),
            _ => throw BlobFaults.NoAccount(),
        };
    }

    private static BlobContainerClient FromConnectionString(BlobStoreOptions options, string text)
    {
        try
        {
            // Only the client knows which account a connection string names.
            var account = new BlobServiceClient(text).AccountName;
            return new BlobContainerClient(text, options.Container, ClientOptions(options, account));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // The SDK's text may quote the key.
            throw BlobFaults.BadConnectionString();
        }
    }

    private static BlobContainerClient FromUrl(BlobStoreOptions options, Uri url)
    {
        var address = new BlobUriBuilder(url) { BlobContainerName = options.Container };
        var clientOptions = ClientOptions(options, address.AccountName);
        return address.Sas is null
            ? new BlobContainerClient(address.ToUri(), options.Credential ?? new DefaultAzureCredential(), clientOptions)
            : new BlobContainerClient(address.ToUri(), clientOptions);
    }

    private static BlobClientOptions ClientOptions(BlobStoreOptions options, string account)
    {
        var isEmulator = account == EmulatorAccount;
        var version = options.ServiceVersion ?? (isEmulator ? EmulatorVersion : null);
        var checksum = Checksum(options.TransferChecksum, isEmulator);
        var client = version is { } known ? new BlobClientOptions(known) : new BlobClientOptions();
        client.TransferValidation.Upload.ChecksumAlgorithm = checksum;
        client.TransferValidation.Download.ChecksumAlgorithm = checksum;
        client.Retry.Mode = RetryMode.Exponential;
        client.Retry.MaxRetries = options.RetryCount;
        client.Retry.Delay = options.RetryDelay;
        client.Retry.MaxDelay = MaxRetryDelay;
        client.Retry.NetworkTimeout = options.NetworkTimeout;
        client.Diagnostics.IsLoggingContentEnabled = false;
        if (options.Transport is { } transport)
        {
            client.Transport = transport;
        }

        return client;
    }

    private static StorageChecksumAlgorithm Checksum(TransferChecksum checksum, bool isEmulator) => checksum switch
    {
        TransferChecksum.Md5 => StorageChecksumAlgorithm.MD5,
        TransferChecksum.Auto when isEmulator => StorageChecksumAlgorithm.MD5,
        _ => StorageChecksumAlgorithm.StorageCrc64,
    };

    [GeneratedRegex("^(?=.{3,63}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex ContainerName();
}
