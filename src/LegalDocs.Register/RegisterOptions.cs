namespace LegalDocs.Register;

/// <summary>Where the register is, and how long it is waited for.</summary>
public sealed record RegisterOptions
{
    /// <summary>Path of the SQLite file; its folder is made when absent. A local disk: SQLite locks are unsafe on
    /// network shares.</summary>
    public required string Path { get; init; }

    /// <summary>How long an operation waits for another process that is writing. 1 ms to 1 hour; 10 seconds by
    /// default.</summary>
    public TimeSpan LockTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromMilliseconds(1));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
            field = value;
        }
    } = TimeSpan.FromSeconds(10);
}
