namespace LegalDocs.Transmission;

/// <summary>A platform could not be asked: something outside the program must change, or time must pass.</summary>
public sealed class TransmissionException : Exception
{
    /// <summary>Describes the failure.</summary>
    /// <param name="message">Platform, call, what came instead of an answer; no secret.</param>
    /// <param name="isTransient">Whether the same call may succeed later with nobody doing anything.</param>
    /// <param name="innerException">The cause; may be null.</param>
    public TransmissionException(string message, bool isTransient, Exception? innerException)
        : base(message, innerException) => IsTransient = isTransient;

    /// <summary>Whether the same call may succeed later with nobody doing anything.</summary>
    public bool IsTransient { get; }
}
