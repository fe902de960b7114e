using System.Globalization;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Finds an act on a platform by its number: lists are by status, so every status is read (protocol 2.4, 7).</summary>
internal static class TransactionLookup
{
    private const string TransmissionFlow = "1";
    private const string CancellationFlow = "6";

    /// <summary>Statuses of a demand of cancellation, in the direction in which it moves.</summary>
    private static readonly int[] CancellationOrder =
        [ActesStatus.Posted, ActesStatus.WaitingForSlot, ActesStatus.Sent, ActesStatus.Acknowledged];

    /// <exception cref="TransmissionException">A list could not be read: the act may be there.</exception>
    public static async Task<LookupOutcome> FindAsync(
        IPlateforme platform, TransmissionIdentity identity, CancellationToken cancellationToken)
    {
        foreach (var status in ActesStatus.LookUpOrder)
        {
            var transactions = await platform.ListAsync(status, cancellationToken).ConfigureAwait(false);
            var found = transactions.FirstOrDefault(transaction =>
                transaction.Numero == identity.Numero.Value && transaction.Type is null or TransmissionFlow);
            if (found is not null)
            {
                return IsTransmissionOf(found, identity)
                    ? new LookupOutcome.Found(found.Id)
                    : new LookupOutcome.AnotherAct(found.Id, found.Date!);
            }
        }

        return new LookupOutcome.Absent();
    }

    /// <summary>A transaction by its own number, whatever its status; null: the account has none.</summary>
    /// <exception cref="TransmissionException">A list could not be read.</exception>
    public static async Task<TransactionSummary?> FindAsync(
        IPlateforme platform, long transactionId, CancellationToken cancellationToken)
    {
        foreach (var status in ActesStatus.LookUpOrder)
        {
            var transactions = await platform.ListAsync(status, cancellationToken).ConfigureAwait(false);
            if (transactions.FirstOrDefault(transaction => transaction.Id == transactionId) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The demand of cancellation about an act, newest first; null: none is listed.</summary>
    /// <exception cref="TransmissionException">A list could not be read.</exception>
    public static async Task<TransactionSummary?> FindCancellationAsync(
        IPlateforme platform, TransmissionIdentity identity, CancellationToken cancellationToken)
    {
        foreach (var status in CancellationOrder)
        {
            var transactions = await platform.ListAsync(status, cancellationToken).ConfigureAwait(false);
            if (transactions.FirstOrDefault(transaction => transaction.Numero == identity.Numero.Value
                && transaction.Type == CancellationFlow) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a transaction is the transmission of an act; one whose date is not told may be.</summary>
    public static bool IsTransmissionOf(TransactionSummary transaction, TransmissionIdentity identity) =>
        transaction.Numero == identity.Numero.Value
        && transaction.Type is null or TransmissionFlow
        && (transaction.Date is null || transaction.Date.StartsWith(
            identity.DateDecision.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal));
}

/// <summary>What a look-up came to.</summary>
internal abstract record LookupOutcome
{
    private LookupOutcome()
    {
    }

    /// <summary>The act is there.</summary>
    public sealed record Found(long TransactionId) : LookupOutcome;

    /// <summary>The number is there, with another date: it is not our act.</summary>
    public sealed record AnotherAct(long TransactionId, string Date) : LookupOutcome;

    /// <summary>No status lists the number.</summary>
    public sealed record Absent : LookupOutcome;
}
