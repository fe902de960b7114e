using System.Globalization;

namespace LegalDocs.Transmission;

/// <content>Where a transaction stands (protocol 2.3).</content>
public sealed partial class S2lowPlateforme
{
    private const string UnknownTransaction = "Numéro de transaction invalide";

    /// <inheritdoc/>
    public async Task<StatusOutcome> GetStatusAsync(long transactionId, CancellationToken cancellationToken)
    {
        var id = transactionId.ToString(CultureInfo.InvariantCulture);
        try
        {
            var answer = await ReadAsync($"{Module}actes_transac_get_status.php?transaction={id}", cancellationToken)
                .ConfigureAwait(false);
            if (answer.IsKo)
            {
                // A refusal for want of rights says nothing about the transaction.
                return answer.Message.StartsWith(UnknownTransaction, StringComparison.OrdinalIgnoreCase)
                    ? new StatusOutcome.NotFound(answer.Message)
                    : new StatusOutcome.Unavailable(answer.Message);
            }

            var (line, after) = answer.SecondLine();
            return answer.IsOk && int.TryParse(line, CultureInfo.InvariantCulture, out var status)
                ? await StatusAsync(id, status, after, cancellationToken).ConfigureAwait(false)
                : new StatusOutcome.Unavailable(Odd(answer));
        }
        catch (TransmissionException error)
        {
            return new StatusOutcome.Unavailable(error.Message);
        }
    }

    private async Task<StatusOutcome> StatusAsync(
        string id, int status, ReadOnlyMemory<byte> after, CancellationToken cancellationToken)
    {
        switch (status)
        {
            case ActesStatus.Acknowledged:
                return Receipt(after);
            case ActesStatus.Error:
                return Failure(after);
            case ActesStatus.Cancelled:
                return new StatusOutcome.Cancelled { Xml = after.IsEmpty ? default(ReadOnlyMemory<byte>?) : after };
            case ActesStatus.Refused:
                return new StatusOutcome.Failed("closed as invalid on the platform");
            case var _ when ActesStatus.IsPastReceipt(status):
                // An archived act no longer reports 4: its receipt has a call of its own (protocol 3).
                var answer = await ReadAsync($"{Module}actes_transac_get_ARActe.php?id={id}", cancellationToken)
                    .ConfigureAwait(false);
                return Receipt(answer.Body);
            default:
                return new StatusOutcome.InProgress(status);
        }
    }

    /// <summary>The State's anomaly, if it sent one, then the platform's message, without separator (protocol 2.3).</summary>
    private static StatusOutcome.Failed Failure(ReadOnlyMemory<byte> after)
    {
        var end = AnomalieMessages.End(after.Span);
        return new StatusOutcome.Failed(S2lowAnswer.Display(after.Span[end..]))
        {
            Anomalie = end == 0 ? default(ReadOnlyMemory<byte>?) : after[..end],
        };
    }

    private static StatusOutcome Receipt(ReadOnlyMemory<byte> xml) => AccuseReceptionParser.Parse(xml) switch
    {
        AccuseReceptionParsing.Parsed parsed => new StatusOutcome.Acknowledged(parsed.Accuse),
        AccuseReceptionParsing.Unreadable unreadable => new StatusOutcome.Unreadable(xml, unreadable.Fault),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
