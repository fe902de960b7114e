namespace LegalDocs.Cli;

/// <summary>Exit codes of every command: documented in <c>--help</c>, never reused, an unknown code is a
/// failure.</summary>
internal static class ExitCode
{
    /// <summary>All done, or nothing to do.</summary>
    public const int Done = 0;

    /// <summary>A fault of the program.</summary>
    public const int Unexpected = 1;

    /// <summary>Wrong use or wrong setting.</summary>
    public const int Usage = 2;

    /// <summary>At least one act failed, the others were made.</summary>
    public const int Partial = 3;

    /// <summary>Checks failed, nothing was made.</summary>
    public const int ChecksFailed = 4;

    /// <summary>Stored bytes are not what they were.</summary>
    public const int Integrity = 6;

    /// <summary>Converter, platform or store out of reach: try again.</summary>
    public const int Unavailable = 7;

    /// <summary>A file or folder is locked or cannot be written.</summary>
    public const int NotWritable = 8;

    /// <summary>Interrupted by Ctrl+C.</summary>
    public const int Cancelled = 130;
}
