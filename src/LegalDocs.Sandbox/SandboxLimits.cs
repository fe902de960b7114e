namespace LegalDocs.Sandbox;

/// <summary>Sizes and counts of the real platform and of its PHP (protocol 2.2).</summary>
public sealed record SandboxLimits
{
    /// <summary>Total of the files of an act, in bytes; 150 MiB by default.</summary>
    public long ArchiveBytes { get; init; } = 150L * 1024 * 1024;

    /// <summary>Body of a request, in bytes; beyond it the form arrives empty (<c>post_max_size</c>). 160 MiB by default.</summary>
    public long PostBytes { get; init; } = 160L * 1024 * 1024;

    /// <summary>Files of a request (<c>max_file_uploads</c>); 20 by default.</summary>
    public int Files { get; init; } = 20;
}
