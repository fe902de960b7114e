using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>Letters of the préfecture about acts: found, fetched, answered (protocol 2, 2.5).</summary>
/// <remarks>
/// The order matters: fetch, store, <em>then</em> mark as read. A letter that is not marked comes back for ever; one that is
/// marked too early is lost if the machine dies.
/// </remarks>
public interface IPlateformeCourriers
{
    /// <summary>Letters that nobody has marked as read. Safe to repeat.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The letters; those of an unknown type are among them.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or answered something else.</exception>
    Task<IReadOnlyList<CourrierAnnonce>> ListUnreadAsync(CancellationToken cancellationToken);

    /// <summary>The archive of a letter: its message and its documents. Safe to repeat.</summary>
    /// <param name="courrierId">Transaction of the letter.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The bytes of the archive (tar.gz), to be read by <see cref="Courrier.Parse"/>.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or answered something else.</exception>
    Task<ReadOnlyMemory<byte>> DownloadCourrierAsync(long courrierId, CancellationToken cancellationToken);

    /// <summary>Marks a letter as read, once it is stored. Safe to repeat.</summary>
    /// <param name="courrierId">Transaction of the letter.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the platform has confirmed it.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or did not confirm.</exception>
    Task MarkReadAsync(long courrierId, CancellationToken cancellationToken);

    /// <summary>Sends an answer. Called at most once for an attempt; every outcome is a value.</summary>
    /// <param name="reponse">The answer, already checked.</param>
    /// <param name="cancellationToken">Stops the call; the outcome is then unknown once the upload began.</param>
    /// <returns>Accepted, refused, not sent, or unknown.</returns>
    Task<CreationOutcome> AnswerAsync(CourrierReponse reponse, CancellationToken cancellationToken);

    /// <summary>Asks where an answer stands. Safe to repeat.</summary>
    /// <param name="transactionId">What <see cref="AnswerAsync"/> gave.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Where it stands, or that the platform cannot say now.</returns>
    Task<ReponseOutcome> GetReponseStatusAsync(long transactionId, CancellationToken cancellationToken);

    /// <summary>Answers about an act that the platform knows, in whatever status. Safe to repeat.</summary>
    /// <param name="type">Kind of the letters that are answered.</param>
    /// <param name="numero">Number of the act.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>Their transactions, ascending. The platform does not say which letter each one answers.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or answered something else.</exception>
    Task<IReadOnlyList<long>> ListReponsesAsync(CourrierType type, NumeroInterne numero, CancellationToken cancellationToken);
}
