namespace LegalDocs.Versions;

/// <summary>The calls to the disk that <see cref="DurableFiles"/> makes.</summary>
internal enum DiskCall
{
    Read,
    List,
    CreateFolder,
    Create,
    Write,
    Flush,
    FlushFolder,
    Link,
    Rename,
    MoveFolder,
    Delete,
}
