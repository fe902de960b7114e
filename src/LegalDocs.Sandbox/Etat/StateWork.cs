using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>What happens in the background: checks of the platform, sending, answers of the State (protocol 3).</summary>
/// <remarks>
/// Nothing runs by itself: before each request, the steps that are due by the clock are taken, each dated at the instant
/// it was due. A platform asked a year later gives the same answers as one that was asked every second.
/// </remarks>
internal sealed class StateWork(
    TransactionStore transactions, SandboxClassification classification, SandboxOptions options, FaultDice dice)
{
    /// <summary>Flow of cancellations (protocol 5.3).</summary>
    public const long CancellationType = 6;

    private const int Batch = 200;
    private const int DocumentSent = 9;
    private const int DocumentAcknowledged = 11;

    private static readonly TimeSpan AutomaticClosing = TimeSpan.FromDays(30);

    private readonly StateMessages _messages = new(classification.Content.Date);

    /// <summary>Instant of the first step of a transaction posted now.</summary>
    public long ChecksAt(long now) => now + Milliseconds(options.Pace.Checks);

    /// <summary>Takes every step that is due.</summary>
    public void CatchUp(long now)
    {
        while (transactions.Due(now, Batch) is { Count: > 0 } due)
        {
            foreach (var row in due)
            {
                Step(row, row.NextAt!.Value);
            }
        }
    }

    /// <summary>The message that left with an act.</summary>
    public FileRow Message(TransactionRow row, IReadOnlyList<FileRow> files) => new()
    {
        Position = 0,
        PostedName = ActesNames.Message(StateMessages.IdActe(row), "1-1"),
        TypePiece = string.Empty,
        MimeType = FileTypes.Xml,
        Content = _messages.Acte(row, files),
    };

    private void Step(TransactionRow row, long at)
    {
        switch (row.Status)
        {
            case ActesStatus.Posted:
                Check(row, at);
                break;
            case ActesStatus.WaitingForSlot:
                var receipt = row.IsActe && dice.Strikes(SandboxFault.NeverAr, row.FateName) ? AutomaticClosing : options.Pace.Receipt;
                Move(row, ActesStatus.Sent, at, "Transmis au ministère", at + Milliseconds(receipt));
                break;
            case ActesStatus.Sent:
                End(row, at);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Check(TransactionRow row, long at)
    {
        var problem = !row.IsActe ? null : BackgroundChecks.Find(row, transactions.Files(row.Id), classification.Content);
        if (problem is null)
        {
            Move(row, ActesStatus.WaitingForSlot, at, "Accepté par le TdT : validation OK", at + Milliseconds(options.Pace.Slot));
        }
        else
        {
            Move(row, ActesStatus.Error, at, $"Enveloppe invalide : {problem}", null);
        }
    }

    private void End(TransactionRow row, long at)
    {
        switch (row.Type)
        {
            case 1:
                Answer(row, at);
                break;
            case CancellationType:
                Cancel(row, at);
                break;
            case (long)CourrierType.CourrierSimple:
                Move(row, DocumentSent, at, "Document envoyé", null);
                break;
            default:
                AcknowledgeAnswer(row, at);
                break;
        }
    }

    /// <summary>The State acknowledges the cancellation: the act itself becomes cancelled.</summary>
    private void Cancel(TransactionRow row, long at)
    {
        var message = StateMessages.Cancellation(row.UniqueId!, ParisTime.DateOf(DateTimeOffset.FromUnixTimeMilliseconds(at)));
        if (transactions.Find(row.RelatedId!.Value) is { } acte)
        {
            transactions.Move(acte, new StepRow(ActesStatus.Cancelled, at, "Annulation acquittée", message), null, null);
        }

        transactions.Move(row, new StepRow(ActesStatus.Acknowledged, at, "Annulation acquittée", message), null, null);
    }

    /// <summary>The préfecture says on which day it received an answer (3-5, 4-5).</summary>
    private void AcknowledgeAnswer(TransactionRow row, long at)
    {
        var letter = transactions.Find(row.RelatedId!.Value)!;
        var message = StateMessages.AnswerReceipt(
            (CourrierType)row.Type, row.UniqueId!, DayOf(letter.SubmittedAt), DayOf(at));
        transactions.Move(
            row, new StepRow(DocumentAcknowledged, at, "Acquittement de document reçu", message), null, null);
    }

    private static DateOnly DayOf(long at) => ParisTime.DateOf(DateTimeOffset.FromUnixTimeMilliseconds(at));

    private void Answer(TransactionRow row, long at)
    {
        var files = transactions.Files(row.Id);
        var day = ParisTime.DateOf(DateTimeOffset.FromUnixTimeMilliseconds(at));
        if (dice.Strikes(SandboxFault.NeverAr, row.FateName))
        {
            Move(row, ActesStatus.Error, at, "Fermeture automatique de la transaction de plus de 30 jours", null);
        }
        else if (dice.Strikes(SandboxFault.Anomaly, row.FateName))
        {
            const string nature = "002";
            const string detail =
                "ODT-VERIF-01 : Votre acte a été transmis avec une date de classification qui n'est pas à jour";
            var step = new StepRow(
                ActesStatus.Error,
                at,
                $"Anomalie signalee par le ministère : {nature} - {detail}",
                _messages.Anomaly(row, files, day, nature, detail));
            transactions.Move(row, step, null, null);
        }
        else
        {
            var step = new StepRow(
                ActesStatus.Acknowledged, at, $"Reçu par le ministère le {StateMessages.Text(day)}", _messages.Receipt(row, files, day));
            transactions.Move(row, step, null, StateMessages.IdActe(row));
        }
    }

    private void Move(TransactionRow row, int status, long at, string message, long? nextAt) =>
        transactions.Move(row, new StepRow(status, at, message, null), nextAt, null);

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
