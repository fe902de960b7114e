namespace LegalDocs.Records;

/// <summary>A package, a journal or a rules file could not be read or written.</summary>
/// <remarks><see cref="Exception.Message"/> is the English text; <see cref="French"/> says the same to a records manager.</remarks>
public sealed class RecordsException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">Code of the fault, LD6640 to LD6699.</param>
    /// <param name="french">Cause, place and remedy in French.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="isTransient">Whether the same call may succeed later without anyone doing anything.</param>
    /// <param name="innerException">What the system said.</param>
    public RecordsException(string code, string french, string english, bool isTransient, Exception? innerException = null)
        : base($"{code}: {english}", innerException)
    {
        Code = code;
        French = french;
        IsTransient = isTransient;
    }

    /// <summary>Code of the fault.</summary>
    public string Code { get; }

    /// <summary>Cause, place and remedy in French.</summary>
    public string French { get; }

    /// <summary>Whether the same call may succeed later without anyone doing anything.</summary>
    public bool IsTransient { get; }
}
