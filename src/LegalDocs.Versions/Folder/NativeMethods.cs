using System.Runtime.InteropServices;

namespace LegalDocs.Versions;

/// <summary>What .NET lacks for durable files: flushing a directory, and creating a name that must not exist.</summary>
internal static partial class NativeMethods
{
    public const int FileExists = 17; // EEXIST, the same on Linux and macOS
    public const int ReadOnly = 0; // O_RDONLY

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    public static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Link(string existing, string created);
}
