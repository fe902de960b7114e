using System.Globalization;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Finds an act on a platform by its number: lists are by status, so every status is read (protocol 2.4, 7).</summary>
internal static class TransactionLookup
{
    private const string TransmissionFlow = "1";

    /// <exception cref="TransmissionException">A list could not be read: the act may be there.</exception>
    public static async Task<LookupOutcome> FindAsync(
        IPlateforme platform, TransmissionIdentity identity, CancellationToken cancellationToken)
    {
        var date = identity.DateDecision.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var status in ActesStatus.LookUpOrder)
        {
            var transactions = await platform.ListAsync(status, cancellationToken).ConfigureAwait(false);
            var found = transactions.FirstOrDefault(transaction =>
                transaction.Numero == identity.Numero.Value && transaction.Type is null or TransmissionFlow);
            if (found is not null)
            {
                return found.Date is null || found.Date.StartsWith(date, StringComparison.Ordinal)
                    ? new LookupOutcome.Found(found.Id)
                    : new LookupOutcome.AnotherAct(found.Id, found.Date);
            }
        }

        return new LookupOutcome.Absent();
    }
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
