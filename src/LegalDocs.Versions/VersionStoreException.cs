namespace LegalDocs.Versions;

/// <summary>The store could not do what was asked: not reachable, refusing, full, or damaged.</summary>
/// <remarks><see cref="Exception.Message"/> is the English text; <see cref="French"/> says the same to a clerk. Both
/// hold
/// what failed, where, and the remedy.</remarks>
public sealed class VersionStoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">Code of the fault, LD6000 to LD6999.</param>
    /// <param name="french">Cause, place and remedy in French.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="isTransient">Whether the same call may succeed later without anyone doing anything.</param>
    /// <param name="innerException">What the system or the SDK said.</param>
    public VersionStoreException(
        string code, string french, string english, bool isTransient, Exception? innerException = null)
        : base($"{code}: {english}", innerException)
    {
        Code = code;
        French = french;
        IsTransient = isTransient;
    }

    /// <summary>Code of the fault, LD6000 to LD6999.</summary>
    public string Code { get; }

    /// <summary>Cause, place and remedy in French.</summary>
    public string French { get; }

    /// <summary>Whether stored bytes are not what was stored: a file (LD6004) or all that describes an object (LD6005).</summary>
    public bool IsDamage => Code is "LD6004" or "LD6005";

    /// <summary>Whether the same call may succeed later without anyone doing anything.</summary>
    public bool IsTransient { get; }
}
