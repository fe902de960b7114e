namespace LegalDocs.Transmission;

/// <summary>What a person may ask of a platform about a transaction that exists. Each call is sent once.</summary>
/// <remarks>A platform that cannot do this does not implement it; callers say so instead of failing.</remarks>
public interface IPlateformeActions
{
    /// <summary>Asks the State to cancel an act that it has received; possible from the receipt only (protocol 7).</summary>
    /// <param name="transactionId">Transaction of the act.</param>
    /// <param name="cancellationToken">Stops the call; the outcome is then unknown.</param>
    /// <returns>Accepted with the number of the cancelling transaction, refused, not sent, or unknown.</returns>
    Task<CreationOutcome> CancelAsync(long transactionId, CancellationToken cancellationToken);

    /// <summary>Closes a transaction on the platform; nothing is told to the State.</summary>
    /// <param name="transactionId">Transaction of the act.</param>
    /// <param name="closing">How.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Null when done, else what the platform said.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or its answer was not clear.</exception>
    Task<string?> CloseAsync(long transactionId, TransactionClosing closing, CancellationToken cancellationToken);

    /// <summary>Asks the ministry for its newest classification; at most once a day (protocol 2).</summary>
    /// <param name="cancellationToken">Stops the call; the outcome is then unknown.</param>
    /// <returns>Accepted with the number of the demand, refused, not sent, or unknown.</returns>
    Task<CreationOutcome> RequestClassificationAsync(CancellationToken cancellationToken);
}

/// <summary>How a transaction is closed by hand.</summary>
public enum TransactionClosing
{
    /// <summary>Done with: status 5.</summary>
    Valid,

    /// <summary>Not to be counted on: status 6.</summary>
    Invalid,

    /// <summary>Handed to the electronic archive: status 19.</summary>
    Archive,
}
