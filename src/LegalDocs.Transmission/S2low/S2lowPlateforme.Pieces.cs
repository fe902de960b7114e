using System.Globalization;
using System.Text.Json;

namespace LegalDocs.Transmission;

/// <content>Files of a transaction (protocol 2, 6).</content>
public sealed partial class S2lowPlateforme
{
    private const string NoReceiptYet = "Pas d'acquittement";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PieceDeposee>> ListPiecesAsync(long transactionId, CancellationToken cancellationToken)
    {
        var answer = await ReadAsync(
            $"{Module}actes_transac_get_files_list.php?transaction={Text(transactionId)}", cancellationToken)
            .ConfigureAwait(false);
        if (answer.IsKo && answer.Message.StartsWith(NoReceiptYet, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        return PieceList.Parse(answer.Body)
            ?? throw new TransmissionException($"{Name}: files of transaction {Text(transactionId)}: {Odd(answer)}", true, null);
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> DownloadAsync(long pieceId, CancellationToken cancellationToken) =>
        File(await ReadAsync($"{Module}actes_download_file.php?file={Text(pieceId)}", cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> DownloadStampedAsync(
        long pieceId, DateOnly? datePublication, CancellationToken cancellationToken)
    {
        var plain = await DownloadAsync(pieceId, cancellationToken).ConfigureAwait(false);
        var day = datePublication is { } date
            ? string.Create(CultureInfo.InvariantCulture, $"&date_affichage={date:yyyy-MM-dd}")
            : string.Empty;
        var answer = await ReadAsync(
            $"{Module}actes_download_file.php?file={Text(pieceId)}&tampon=true{day}", cancellationToken).ConfigureAwait(false);
        var stamped = File(answer);
        return stamped.Span.SequenceEqual(plain.Span) ? default(ReadOnlyMemory<byte>?) : stamped;
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> DownloadBordereauAsync(long transactionId, CancellationToken cancellationToken)
    {
        var answer = await ReadAsync($"{Module}actes_create_pdf.php?trans_id={Text(transactionId)}", cancellationToken)
            .ConfigureAwait(false);
        return FileTypes.Sniff(answer.Body.Span) == FileTypes.Pdf
            ? File(answer)
            : throw new TransmissionException($"{Name}: bordereau of transaction {Text(transactionId)}: {Odd(answer)}", true, null);
    }

    private ReadOnlyMemory<byte> File(S2lowAnswer answer) =>
        (int)answer.Status == 200 && !answer.IsKo && answer.Body.Length > 0
            ? answer.Body
            : throw new TransmissionException($"{Name}: download: {Odd(answer)}", true, null);

    /// <summary>The JSON of the files of a transaction; numbers and texts are both read.</summary>
    private static class PieceList
    {
        public static IReadOnlyList<PieceDeposee>? Parse(ReadOnlyMemory<byte> body)
        {
            try
            {
                using var document = JsonDocument.Parse(body);
                return document.RootElement.ValueKind == JsonValueKind.Array
                    ? [.. document.RootElement.EnumerateArray().Select(Read).OfType<PieceDeposee>()]
                    : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private static PieceDeposee? Read(JsonElement element) =>
            long.TryParse(element.Text("id"), CultureInfo.InvariantCulture, out var id)
                ? new PieceDeposee(id, element.Text("posted_filename") ?? string.Empty, element.Text("mimetype") ?? string.Empty)
                : null;
    }
}
