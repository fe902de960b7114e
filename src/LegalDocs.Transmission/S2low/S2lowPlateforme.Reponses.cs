using System.Globalization;
using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <content>Answers to the préfecture, followed to their own end (protocol 2.5, 3, 5.3).</content>
public sealed partial class S2lowPlateforme
{
    /// <inheritdoc/>
    public async Task<ReponseOutcome> GetReponseStatusAsync(long transactionId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await ReadAsync(
                $"{Module}actes_transac_get_status.php?transaction={Text(transactionId)}", cancellationToken)
                .ConfigureAwait(false);
            var (line, after) = answer.SecondLine();
            return answer.IsOk && int.TryParse(line, CultureInfo.InvariantCulture, out var status)
                ? Reponse(status, after)
                : new ReponseOutcome.Unavailable(answer.IsKo ? answer.Message : Odd(answer));
        }
        catch (TransmissionException error)
        {
            return new ReponseOutcome.Unavailable(error.Message);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> ListReponsesAsync(
        CourrierType type, NumeroInterne numero, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(numero);
        var flow = ((int)type).ToString(CultureInfo.InvariantCulture);
        var found = new SortedSet<long>();
        foreach (var status in ActesStatus.ReponseOrder)
        {
            var transactions = await ListAsync(status, cancellationToken).ConfigureAwait(false);
            found.UnionWith(transactions.Where(each => each.Numero == numero.Value && each.Type == flow).Select(each => each.Id));
        }

        return [.. found];
    }

    private static ReponseOutcome Reponse(int status, ReadOnlyMemory<byte> after) => status switch
    {
        ActesStatus.DocumentSent => new ReponseOutcome.Sent(),
        ActesStatus.DocumentAcknowledged => new ReponseOutcome.Acknowledged(AccuseReponse.DateReceptionOf(after), after),
        ActesStatus.Error or ActesStatus.DocumentRefused => new ReponseOutcome.Failed(Failure(after).Message),
        _ => new ReponseOutcome.InProgress(status),
    };
}
