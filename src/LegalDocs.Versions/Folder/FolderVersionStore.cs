namespace LegalDocs.Versions;

/// <summary>The embedded store: an OCFL storage root in a folder, readable without this software.</summary>
/// <remarks>
/// Several processes may use one folder. Each commit is flushed to the disk, files and folders, before it is
/// acknowledged.
/// The folder must lie on one local file system that knows hard links (ext4, xfs, btrfs, APFS, NTFS).
/// Creating the object touches nothing; the root is made by the first write.
/// </remarks>
public sealed class FolderVersionStore : OcflVersionStore
{
    /// <summary>A store in a folder.</summary>
    /// <param name="root">Path of the storage root: absent, empty, or a store made earlier.</param>
    /// <param name="timeProvider">Clock that dates the versions and judges leftovers.</param>
    public FolderVersionStore(string root, TimeProvider timeProvider)
        : base(new FolderStorage(FullPath(root), new DurableFiles(), timeProvider), timeProvider) => Root = FullPath(root);

    /// <summary>Absolute path of the storage root.</summary>
    public string Root { get; }

    private static string FullPath(string root) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
}
