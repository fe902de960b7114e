namespace LegalDocs.Register;

/// <summary>The register could not be reached, read or written: something outside the program must change.</summary>
/// <remarks><see cref="Exception.Message"/> is the English text with its remedy, for logs.</remarks>
public sealed class RegisterException : Exception
{
    /// <summary>Describes a failure.</summary>
    /// <param name="failure">What kind of failure.</param>
    /// <param name="text">What a reader is told.</param>
    /// <param name="innerException">What the database or the file system said; may be null.</param>
    internal RegisterException(RegisterFailure failure, RegisterFailureText text, Exception? innerException)
        : base($"{text.English} {text.RemedyEnglish}", innerException)
    {
        Failure = failure;
        Text = text;
    }

    /// <summary>What kind of failure.</summary>
    public RegisterFailure Failure { get; }

    /// <summary>What the reader is told, in French and English, with the remedy.</summary>
    public RegisterFailureText Text { get; }

    /// <summary>Diagnostic code, LD6500 to LD6599 (decision 0002).</summary>
    public string Code => Failure switch
    {
        RegisterFailure.Unreachable => "LD6501",
        RegisterFailure.Corrupt => "LD6502",
        RegisterFailure.NotARegister => "LD6503",
        RegisterFailure.NewerSchema => "LD6504",
        RegisterFailure.AlteredSchema => "LD6505",
        RegisterFailure.Locked => "LD6506",
        RegisterFailure.DiskFull => "LD6507",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether the same call may succeed later with nobody doing anything.</summary>
    public bool IsTransient => Failure == RegisterFailure.Locked;
}

/// <summary>Kinds of failure of the register.</summary>
public enum RegisterFailure
{
    /// <summary>The folder or the file cannot be made, read or written.</summary>
    Unreachable,

    /// <summary>The file is damaged, or is no SQLite file.</summary>
    Corrupt,

    /// <summary>The file is the SQLite database of another program.</summary>
    NotARegister,

    /// <summary>A newer version of the program has changed the register.</summary>
    NewerSchema,

    /// <summary>A migration recorded in the register is not the one this program has under that number.</summary>
    AlteredSchema,

    /// <summary>Another process was writing for longer than the lock time-out.</summary>
    Locked,

    /// <summary>No room is left on the disk.</summary>
    DiskFull,
}

/// <summary>A failure as it is told to a reader.</summary>
public sealed record RegisterFailureText
{
    /// <summary>What failed, in French.</summary>
    public required string French { get; init; }

    /// <summary>What failed, in English.</summary>
    public required string English { get; init; }

    /// <summary>What to do, in French.</summary>
    public required string RemedyFrench { get; init; }

    /// <summary>What to do, in English.</summary>
    public required string RemedyEnglish { get; init; }
}
