namespace LegalDocs.Packaging;

/// <summary>Stops the reading of an archive; becomes the refusal of the library that reads.</summary>
/// <param name="fault">Why.</param>
/// <param name="entry">Name of the entry at fault; empty for the archive itself.</param>
/// <param name="count">How many entries there are, where that is the fault.</param>
internal sealed class ArchiveException(ArchiveFault fault, string entry = "", int count = 0)
    : Exception(entry.Length == 0 ? $"The archive is refused: {fault}." : $"The archive is refused: {fault}, entry '{entry}'.")
{
    public ArchiveFault Fault => fault;

    public string Entry => entry;

    public int Count => count;
}
