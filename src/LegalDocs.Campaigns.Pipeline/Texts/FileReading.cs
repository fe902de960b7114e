using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Texts;

/// <summary>What reading a file came to.</summary>
internal abstract record FileReading
{
    private FileReading()
    {
    }

    /// <summary>The whole file.</summary>
    public sealed record Read(byte[] Content) : FileReading;

    /// <summary>Why it could not be read, and what to do.</summary>
    public sealed record Failed(FileFault Fault, Wording Cause, Wording Remedy) : FileReading;
}

/// <summary>Why a file could not be read.</summary>
internal enum FileFault
{
    /// <summary>No such file.</summary>
    Missing,

    /// <summary>Permissions, locks, devices.</summary>
    Unreadable,

    /// <summary>More bytes than its kind may have.</summary>
    TooLarge,
}
