namespace LegalDocs.Versions;

/// <summary>Says what a failed call to the disk means.</summary>
internal static class DiskFaults
{
    // errno values of Linux and macOS, which .NET hands over as HResult.
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int QuotaExceededOnMac = 69;
    private const int QuotaExceededOnLinux = 122;

    // ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static VersionStoreException Explain(string store, string path, Exception cause) => cause switch
    {
        UnauthorizedAccessException => StoreFaults.Refused(store, path, cause),
        { HResult: ReadOnlyFileSystem } => StoreFaults.Refused(store, path, cause),
        {
            HResult: DurableFiles.FileTooLarge or NoSpace or QuotaExceededOnMac or QuotaExceededOnLinux
                or WindowsHandleDiskFull or WindowsDiskFull
        } => StoreFaults.Full(store, path, cause),
        _ => StoreFaults.Unreachable(store, path, cause),
    };
}
