namespace LegalDocs.Transmission;

/// <summary>Files of a transaction: what was sent, and the platform's own proofs. Everything here may be repeated.</summary>
public interface IPlateformePieces
{
    /// <summary>The files of an acknowledged act: the message first, then the act, then its annexes.</summary>
    /// <param name="transactionId">Transaction of the act.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The files; none before the receipt.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or answered something else.</exception>
    Task<IReadOnlyList<PieceDeposee>> ListPiecesAsync(long transactionId, CancellationToken cancellationToken);

    /// <summary>The bytes of a file.</summary>
    /// <param name="pieceId">A file of <see cref="ListPiecesAsync"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or answered something else.</exception>
    Task<ReadOnlyMemory<byte>> DownloadAsync(long pieceId, CancellationToken cancellationToken);

    /// <summary>The same file with the stamp of the receipt on it.</summary>
    /// <param name="pieceId">A PDF of <see cref="ListPiecesAsync"/>.</param>
    /// <param name="datePublication">Day of publication printed on the stamp; null: left empty.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// The stamped PDF; null when the platform gave the file back as it was, which it does when stamping fails
    /// (protocol 6).
    /// </returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or answered something else.</exception>
    Task<ReadOnlyMemory<byte>?> DownloadStampedAsync(
        long pieceId, DateOnly? datePublication, CancellationToken cancellationToken);

    /// <summary>The slip that says when and what the State received (bordereau d'acquittement), a PDF.</summary>
    /// <param name="transactionId">Transaction of the act.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The PDF.</returns>
    /// <exception cref="TransmissionException">The platform could not be reached, or answered something else.</exception>
    Task<ReadOnlyMemory<byte>> DownloadBordereauAsync(long transactionId, CancellationToken cancellationToken);
}

/// <summary>A file on the platform.</summary>
/// <param name="Id">Number of the file.</param>
/// <param name="FileName">Name under which it was posted; empty for the message.</param>
/// <param name="MimeType">Type, as the platform judged it.</param>
public sealed record PieceDeposee(long Id, string FileName, string MimeType);
