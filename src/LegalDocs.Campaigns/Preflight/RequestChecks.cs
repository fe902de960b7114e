using System.Text.RegularExpressions;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Pdf;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Preflight;

/// <summary>What the platform would refuse, at once or in the background, in a request that is ready (protocol 2.1, 2.2, 3.1).</summary>
internal static partial class RequestChecks
{
    /// <summary><c>ACTES_ARCHIVE_MAX_SIZE</c> of the platform, in bytes.</summary>
    public const long MaxBytes = 150L * 1024 * 1024;

    /// <summary>PHP's <c>max_file_uploads</c>: the act and its annexes.</summary>
    public const int MaxFiles = 20;

    private const string BudgetMatiere = "7.1";

    /// <summary>Every problem of a request; the classification is judged when there is one.</summary>
    public static IEnumerable<Finding> Find(
        PlannedActe acte, TransmissionRequest request, Classification? classification, DateOnly today)
    {
        var places = new PreflightFindings(acte);
        return [.. Fields(places, request, today), .. Files(places, request), .. Codes(places, request, classification)];
    }

    private static IEnumerable<Finding> Fields(PreflightFindings places, TransmissionRequest request, DateOnly today)
    {
        var objet = ObjetTexte.ToWire(request.Objet);
        if (objet.Length is 0 or > ObjetTexte.MaxLength)
        {
            yield return places.WrongObjet(objet.Length);
        }

        if (objet.Count(character => character == '?') > request.Objet.Count(character => character == '?'))
        {
            yield return places.LostCharacters(objet);
        }

        if (request.DateDecision > today)
        {
            yield return places.FutureDate(request.DateDecision, today);
        }
    }

    private static IEnumerable<Finding> Files(PreflightFindings places, TransmissionRequest request)
    {
        PieceTransmise[] all = [request.Acte, .. request.PiecesJointes];
        if (all.Length > MaxFiles)
        {
            yield return places.TooManyFiles(all.Length, MaxFiles);
        }

        var bytes = all.Sum(piece => (long)piece.Content.Length);
        if (bytes > MaxBytes)
        {
            yield return places.TooLarge(bytes, MaxBytes);
        }

        var isXml = FileTypes.Sniff(request.Acte.Content.Span) == FileTypes.Xml;
        foreach (var (index, piece) in all.Index())
        {
            var finding = piece.Content.IsEmpty ? places.EmptyFile(piece.FileName)
                : index == 0 ? MainFile(places, request, piece)
                : Annexe(places, piece, isXml);
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }

    /// <summary>PDF; XML only for a budget: nature 5 and matière 7.1 (protocol 2.2).</summary>
    private static Finding? MainFile(PreflightFindings places, TransmissionRequest request, PieceTransmise piece) =>
        FileTypes.Sniff(piece.Content.Span) switch
        {
            FileTypes.Pdf => PdfFile(places, piece),
            FileTypes.Xml when request.Nature == NatureActe.DocumentBudgetaire && IsBudget(request.Matiere) => null,
            var other => places.WrongMainType(piece.FileName, other),
        };

    private static bool IsBudget(Matiere matiere) =>
        matiere.Value == BudgetMatiere || matiere.Value.StartsWith(BudgetMatiere + ".", StringComparison.Ordinal);

    private static Finding? Annexe(PreflightFindings places, PieceTransmise piece, bool isXml) =>
        FileTypes.Sniff(piece.Content.Span) switch
        {
            FileTypes.Pdf => PdfFile(places, piece),
            FileTypes.Xml or FileTypes.Png or FileTypes.Jpeg when !isXml => null,
            var other => places.WrongAnnexeType(piece.FileName, other),
        };

    private static Finding? PdfFile(PreflightFindings places, PieceTransmise piece) => PdfCondition.Of(piece.Content) switch
    {
        PdfCondition.Encrypted => places.EncryptedPdf(piece.FileName),
        PdfCondition.Damaged damaged => places.DamagedPdf(piece.FileName, damaged.Cause),
        _ => null,
    };

    private static IEnumerable<Finding> Codes(
        PreflightFindings places, TransmissionRequest request, Classification? classification)
    {
        foreach (var piece in request.PiecesJointes.Prepend(request.Acte).DistinctBy(piece => piece.TypePiece))
        {
            if (!TypePiece.IsMatch(piece.TypePiece))
            {
                yield return places.WrongTypePieceForm(piece.TypePiece);
            }
            else if (classification?.Accepts(request.Nature, piece.TypePiece) == false)
            {
                yield return places.UnknownTypePiece(piece.TypePiece, request.Nature, classification);
            }
        }

        if (classification is { TypesPiece.Count: > 0 } && !classification.TypesPiece.ContainsKey((int)request.Nature))
        {
            yield return places.UnknownNature(request.Nature, classification);
        }

        if (classification?.Knows(request.Matiere) == false)
        {
            yield return places.UnknownMatiere(request.Matiere, classification);
        }
    }

    [GeneratedRegex("^[A-Z0-9_]{5}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TypePiece { get; }
}
