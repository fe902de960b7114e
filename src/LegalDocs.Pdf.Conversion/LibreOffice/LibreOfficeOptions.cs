namespace LegalDocs.Pdf;

/// <summary>How LibreOffice is started and bounded.</summary>
public sealed record LibreOfficeOptions
{
    /// <summary>Folder for profiles, work files and the cache; made when missing. Several converters may share it.</summary>
    public required string WorkDirectory { get; init; }

    /// <summary>File system in memory where running processes keep their files when it has 512 MiB of room; the work directory
    /// otherwise. Default <c>/dev/shm</c> on Linux; null keeps everything in the work directory.</summary>
    public string? MemoryDirectory { get; init; } = OperatingSystem.IsLinux() ? "/dev/shm" : null;

    /// <summary>Path of <c>soffice</c>; null looks it up in PATH, then in the usual places.</summary>
    public string? Program { get; init; }

    /// <summary>LibreOffice processes at the same time, 1 to 16. Default: one per core, at most 4; more than the cores
    /// gains nothing.</summary>
    public int Slots { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Most documents given to one process, 1 to 500. Default 200: start-up is then a tenth of the time.</summary>
    public int BatchSize { get; init; } = 200;

    /// <summary>How long an idle slot lets requests gather after the first. Default 40 ms, against more than a second of
    /// start-up.</summary>
    public TimeSpan GatherTime { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>Longest time that one document may take, start-up included. Default 60 s: beyond, the process is killed.</summary>
    /// <remarks>On a machine too busy to let the process work, the time given is longer, up to twenty times.</remarks>
    public TimeSpan DocumentTimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most data memory of one process, in bytes. Default 1 500 000 000; 0 sets no bound. Linux only.</summary>
    public long MemoryLimitBytes { get; init; } = 1_500_000_000;

    /// <summary>Documents after which a profile is made anew. Default 500.</summary>
    public int DocumentsPerProfile { get; init; } = 500;

    /// <summary>Most bytes that the cache of results keeps on disk. Default 512 MiB; 0 keeps none.</summary>
    public long CacheBytes { get; init; } = 512L << 20;

    /// <summary>Whether processes get a network namespace of their own where the system allows it; off only to test the
    /// profile alone.</summary>
    internal bool IsolatesNetwork { get; init; } = true;
}
