using System.Globalization;
using LegalDocs.Campaigns.Reading;

namespace LegalDocs.Cli.Display;

/// <summary>The state of each act in words, from what the store holds: receipts, and receipts that others
/// await.</summary>
internal sealed class ActeStateTexts
{
    private readonly CliContext _context;
    private readonly Dictionary<string, StoredActe> _byKey;

    public ActeStateTexts(IEnumerable<StoredActe> actes, CliContext context)
    {
        _context = context;
        _byKey = actes.GroupBy(acte => acte.Cle, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public string Of(StoredActe acte)
    {
        if (acte.Cancelled is { } cancelled)
        {
            var day = cancelled.Created.UtcDateTime.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            return _context.Say($"transmission annulée le {day}", $"transmission cancelled on {day}");
        }

        if (acte.Received is { } received)
        {
            var date = received.Receipt.DateReception.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            return received.Version == acte.History.Head
                ? _context.Say($"AR reçu le {date}", $"received {date}")
                : _context.Say(
                    $"v{received.Version} reçue le {date}, modifié depuis",
                    $"v{received.Version} received {date}, changed since");
        }

        if (acte.AwaitedActes.Count == 0)
        {
            return _context.Say("généré", "made");
        }

        var missing = acte.AwaitedActes.Count(
            key => !_byKey.TryGetValue(key, out var awaited) || awaited.Received is null || awaited.Cancelled is not null);
        return missing == 0
            ? _context.Say("signable", "signable")
            : _context.Say($"attend {missing} AR", $"awaits {missing} receipts");
    }
}
