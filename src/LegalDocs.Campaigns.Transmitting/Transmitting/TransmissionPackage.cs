using System.Globalization;
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

    /// <summary>Reads the newest versions from the store: the act, its annexes, then each act joined to it with its own.</summary>
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

        var pieces = await AnnexesAsync(
            reader,
            acte,
            history,
            index => acte.Definition.Annexes[index].TypePiece ?? acte.Definition.Transmission!.TypePiece,
            cancellationToken).ConfigureAwait(false);
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
            if (piece.TypeAnnexes is { } type)
            {
                pieces.AddRange(await AnnexesAsync(reader, joined, joinedHistory, _ => type, cancellationToken).ConfigureAwait(false));
            }
        }

        var pdf = await reader.ReadAsync(acte.ObjectId, history.Head, ToSend(history), cancellationToken)
            .ConfigureAwait(false);
        return new TransmissionPackage(
            RequestOf(acte, pdf, pieces), history.Head, ToSend(history) == ActeFiles.SignedPdf);
    }

    /// <summary>The annexes of an act, each as a file of its own, in the order of the pipeline file.</summary>
    private static async Task<List<PieceTransmise>> AnnexesAsync(
        ActeReader reader, PlannedActe acte, ObjectHistory history, Func<int, string> typeOf, CancellationToken cancellationToken)
    {
        var pieces = new List<PieceTransmise>();
        foreach (var (index, annexe) in acte.Definition.Annexes.Index())
        {
            var content = await reader.ReadAsync(
                acte.ObjectId, history.Head, ActeFiles.Annexe(index, annexe.Id, "pdf"), cancellationToken).ConfigureAwait(false);
            var name = string.Create(CultureInfo.InvariantCulture, $"{acte.FileName}_annexe_{index + 1}_{annexe.Id}.pdf");
            pieces.Add(new PieceTransmise(name, content, typeOf(index)));
        }

        return pieces;
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
