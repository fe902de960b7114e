using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Everything that stands in the way of an answer, before anything is written or sent.</summary>
internal static class AnswerChecks
{
    private const int MaxFiles = 20;
    private const long MaxBytes = 150L * 1024 * 1024;

    public static IEnumerable<Finding> Check(AnswerRequest request, Classification? classification)
    {
        var letter = request.Letter;
        if (letter.Type == CourrierType.DefereTA)
        {
            yield return AnswerFindings.NotAnsweredHere(letter);
        }

        if (request.Repeat == AnswerRepeat.Refuse
            && letter.Answers.LastOrDefault(answer => answer.Ending != AnswerEnding.Refused) is { } last)
        {
            yield return AnswerFindings.AlreadyAnswered(letter, last);
        }

        var takesSeveral = letter.Type == CourrierType.DemandePieceComplementaire && request.Sens == CourrierSens.Reponse;
        if (request.Pieces.Count > MaxFiles)
        {
            yield return AnswerFindings.TooManyFiles(letter, request.Pieces.Count, MaxFiles);
        }
        else if (request.Pieces.Count > 1 && !takesSeveral)
        {
            yield return AnswerFindings.OneFileOnly(letter);
        }

        if (request.Pieces.Sum(piece => (long)piece.Content.Length) is var bytes and > MaxBytes)
        {
            yield return AnswerFindings.TooBig(letter, bytes);
        }

        foreach (var finding in request.Pieces.SelectMany(piece => CheckPiece(letter, piece, classification)))
        {
            yield return finding;
        }
    }

    /// <summary>The nature in an <c>IDActe</c>: its last field.</summary>
    public static NatureActe? NatureOf(StoredLetter letter) => Enum.GetValues<NatureActe>()
        .Where(nature => letter.IdActe.EndsWith($"-{nature.Abbreviation()}", StringComparison.Ordinal))
        .Select(nature => (NatureActe?)nature).FirstOrDefault();

    private static IEnumerable<Finding> CheckPiece(StoredLetter letter, PieceTransmise piece, Classification? classification)
    {
        if (FileTypes.Sniff(piece.Content.Span) is null)
        {
            yield return AnswerFindings.WrongType(letter, piece.FileName);
        }

        if (classification is not null && NatureOf(letter) is { } nature && !classification.Accepts(nature, piece.TypePiece))
        {
            yield return AnswerFindings.UnknownTypePiece(letter, piece.TypePiece, classification.TypesPiece[(int)nature]);
        }
    }
}
