namespace LegalDocs.Versions.Azure;

/// <summary>How the account is to guard the files of an object against deletion and change.</summary>
public abstract record Protection
{
    private Protection()
    {
    }

    /// <summary>An immutability policy until an instant. What is kept longer, or locked, already stays so.</summary>
    /// <param name="End">When it ends; the service counts whole seconds.</param>
    /// <param name="Mode">Whether the end may still be changed afterwards.</param>
    public sealed record Until(DateTimeOffset End, RetentionMode Mode) : Protection;

    /// <summary>A legal hold: without end, until it is released. Independent of any policy.</summary>
    public sealed record Hold : Protection;

    /// <summary>The end of a legal hold. A policy, if any, goes on.</summary>
    public sealed record Release : Protection;
}
