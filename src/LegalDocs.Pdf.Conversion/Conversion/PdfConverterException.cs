namespace LegalDocs.Pdf;

/// <summary>The converter is missing, or the machine does not let it work: no document can be converted.</summary>
/// <remarks><see cref="Exception.Message"/> is the code and the English text, for logs.</remarks>
public sealed class PdfConverterException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">Diagnostic code, LD5000 to LD5099.</param>
    /// <param name="french">Cause, place and remedy in French.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="isTransient">Whether the same call may succeed later with nobody doing anything.</param>
    /// <param name="innerException">What the system said; may be null.</param>
    public PdfConverterException(
        string code, string french, string english, bool isTransient = false, Exception? innerException = null)
        : base($"{code}: {english}", innerException)
    {
        Code = code;
        French = french;
        English = english;
        IsTransient = isTransient;
    }

    /// <summary>Diagnostic code, LD5000 to LD5099 (decision 0002).</summary>
    public string Code { get; }

    /// <summary>Cause, place and remedy in French.</summary>
    public string French { get; }

    /// <summary>The same in English.</summary>
    public string English { get; }

    /// <summary>Whether the same call may succeed later with nobody doing anything.</summary>
    public bool IsTransient { get; }
}
