using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>An act ready to leave: the request, and the version of the store it was taken from.</summary>
/// <param name="Request">What the platform receives.</param>
/// <param name="Version">Version of the act that is sent.</param>
/// <param name="IsSigned">Whether the act is the signed file.</param>
internal sealed record TransmissionPackage(TransmissionRequest Request, int Version, bool IsSigned)
{
    /// <summary>Names, types and digests of the files, in the order they are sent.</summary>
    public IReadOnlyList<SentFile> Files =>
        [.. Request.PiecesJointes.Prepend(Request.Acte).Select(piece =>
            new SentFile(piece.FileName, piece.TypePiece, ContentDigest.Sha512(piece.Content.Span)))];

    /// <summary>Reads the newest versions from the store: the act, then the acts joined to it.</summary>
    /// <exception cref="VersionStoreException">A file could not be read, or is damaged.</exception>
    public static async Task<TransmissionPackage?> ReadAsync(
        PlannedActe acte,
        IReadOnlyDictionary<string, PlannedActe> plan,
        IVersionStore store,
        CancellationToken cancellationToken)
    {
        var reader = new ActeReader(store);
        if (await store.FindAsync(acte.ObjectId, cancellationToken).ConfigureAwait(false) is not { } history)
        {
            return null;
        }

        var pieces = new List<PieceTransmise>();
        foreach (var piece in acte.Pieces)
        {
            var joined = plan[piece.ActeKey];
            if (await store.FindAsync(joined.ObjectId, cancellationToken).ConfigureAwait(false) is not { } joinedHistory)
            {
                return null;
            }

            var content = await reader.ReadAsync(joined.ObjectId, joinedHistory.Head, ToSend(joinedHistory), cancellationToken)
                .ConfigureAwait(false);
            pieces.Add(new PieceTransmise($"{joined.FileName}.pdf", content, piece.TypePiece));
        }

        var pdf = await reader.ReadAsync(acte.ObjectId, history.Head, ToSend(history), cancellationToken)
            .ConfigureAwait(false);
        return new TransmissionPackage(
            RequestOf(acte, pdf, pieces), history.Head, ToSend(history) == ActeFiles.SignedPdf);
    }

    /// <summary>The signed act when the newest version has it: what the préfecture receives is what was signed.</summary>
    private static string ToSend(ObjectHistory history) =>
        history.Newest.Files.Any(file => file.Path == ActeFiles.SignedPdf) ? ActeFiles.SignedPdf : ActeFiles.Pdf;

    private static TransmissionRequest RequestOf(PlannedActe acte, byte[] pdf, IReadOnlyList<PieceTransmise> pieces) => new()
    {
        Siren = acte.Emetteur,
        Numero = acte.Numero,
        Nature = acte.Nature,
        Matiere = acte.Matiere,
        DateDecision = acte.Date,
        Objet = acte.Objet,
        Acte = new PieceTransmise($"{acte.FileName}.pdf", pdf, acte.Definition.Transmission!.TypePiece),
        PiecesJointes = pieces,
    };
}
