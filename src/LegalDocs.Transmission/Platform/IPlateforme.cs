namespace LegalDocs.Transmission;

/// <summary>One collectivité's account on a platform that transmits acts to the State (tiers de télétransmission).</summary>
/// <remarks>
/// Platforms differ, the State's format does not: this contract is all that the rest of the product knows. Safe from
/// several threads. Nothing here retries a creation: whether to send again is decided from stored state (DESIGN 7).
/// </remarks>
public interface IPlateforme
{
    /// <summary>Name and address for people, without secrets.</summary>
    string Name { get; }

    /// <summary>Whether the platform answers; null for one that is always there, such as a folder.</summary>
    PlatformCircuit? Circuit => null;

    /// <summary>Asks whether the account is accepted.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Null when all is well, else what the platform said.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached.</exception>
    Task<string?> TestConnectionAsync(CancellationToken cancellationToken);

    /// <summary>Sends an act. Called at most once for an attempt; every outcome is a value.</summary>
    /// <param name="request">The act with its files, already checked.</param>
    /// <param name="cancellationToken">Stops the call; the outcome is then unknown once the upload began.</param>
    /// <returns>Accepted, refused, not sent, or unknown.</returns>
    Task<CreationOutcome> CreateAsync(TransmissionRequest request, CancellationToken cancellationToken);

    /// <summary>Asks where a transaction stands. Safe to repeat.</summary>
    /// <param name="transactionId">What <see cref="CreateAsync"/> gave.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Where it stands, or that the platform cannot say now.</returns>
    Task<StatusOutcome> GetStatusAsync(long transactionId, CancellationToken cancellationToken);

    /// <summary>Transactions in one status, newest first, all pages. Safe to repeat.</summary>
    /// <param name="status">A status code of the protocol (section 3).</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The transactions.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or answered something else.</exception>
    Task<IReadOnlyList<TransactionSummary>> ListAsync(int status, CancellationToken cancellationToken);

    /// <summary>The classification of acts in force at the préfecture. Safe to repeat.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Natures, matières and types de pièce, with their date.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or answered something else.</exception>
    Task<Classification> FetchClassificationAsync(CancellationToken cancellationToken);
}
