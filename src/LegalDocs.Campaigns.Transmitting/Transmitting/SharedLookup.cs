using System.Collections.Concurrent;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Finds acts on a platform by their numbers: lists are by status, so every status is read (protocol 2.4, 7).</summary>
/// <remarks>
/// One walk through the lists serves every act whose quarantine was over when it began: after an outage, hundreds of acts
/// cost one walk. A list that could not be read is read again by the next caller; what was read before it stays.
/// </remarks>
internal sealed class SharedLookup(TimeProvider timeProvider)
{
    private const string TransmissionFlow = "1";

    private readonly ConcurrentDictionary<IPlateforme, Account> _accounts = new();

    /// <summary>Looks a number up.</summary>
    /// <param name="platform">The account.</param>
    /// <param name="identity">The act.</param>
    /// <param name="settledAt">From when on the platform has surely made up its mind: no older walk is good enough.</param>
    /// <param name="lease">Kept while the lists are read, however long that takes.</param>
    /// <param name="cancellationToken">Stops between two lists.</param>
    /// <returns>What was found; null when another worker has taken the work over.</returns>
    /// <exception cref="TransmissionException">A list could not be read: the act may be there.</exception>
    public async Task<LookupOutcome?> FindAsync(
        IPlateforme platform,
        TransmissionIdentity identity,
        DateTimeOffset settledAt,
        LeaseKeeper lease,
        CancellationToken cancellationToken)
    {
        var account = _accounts.GetOrAdd(platform, static _ => new Account());
        var entering = account.Gate.WaitAsync(cancellationToken);
        try
        {
            var isOurs = await lease.WhileAsync(entering, cancellationToken).ConfigureAwait(false);
            if (account.Walk is null || account.Walk.BegunAt < settledAt)
            {
                account.Walk = new TransactionWalk(platform, timeProvider.GetUtcNow());
            }

            while (isOurs && account.Walk.Find(identity.Numero.Value) is null && !account.Walk.IsOver)
            {
                isOurs = await lease.WhileAsync(account.Walk.ReadNextAsync(cancellationToken), cancellationToken)
                    .ConfigureAwait(false);
            }

            return isOurs ? Judge(account.Walk.Find(identity.Numero.Value), identity) : null;
        }
        finally
        {
            if (entering.IsCompletedSuccessfully)
            {
                account.Gate.Release();
            }
        }
    }

    private static LookupOutcome Judge(TransactionSummary? found, TransmissionIdentity identity) =>
        found is null ? new LookupOutcome.Absent()
            : TransactionLookup.IsTransmissionOf(found, identity) ? new LookupOutcome.Found(found.Id)
            : new LookupOutcome.AnotherAct(found.Id, found.Date!);

    private sealed class Account
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public TransactionWalk? Walk { get; set; }
    }

    /// <summary>One walk through the lists, in the direction in which transactions move.</summary>
    private sealed class TransactionWalk(IPlateforme platform, DateTimeOffset begunAt)
    {
        private readonly Dictionary<string, TransactionSummary> _seen = new(StringComparer.Ordinal);
        private int _next;

        public DateTimeOffset BegunAt => begunAt;

        public bool IsOver => _next == ActesStatus.LookUpOrder.Count;

        public TransactionSummary? Find(string numero) => _seen.GetValueOrDefault(numero);

        public async Task ReadNextAsync(CancellationToken cancellationToken)
        {
            var list = await platform.ListAsync(ActesStatus.LookUpOrder[_next], cancellationToken).ConfigureAwait(false);
            foreach (var transaction in list.Where(each => each.Type is null or TransmissionFlow))
            {
                _seen.TryAdd(transaction.Numero, transaction);
            }

            _next++;
        }
    }
}
