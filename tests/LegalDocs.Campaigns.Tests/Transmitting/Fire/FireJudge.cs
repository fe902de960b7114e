using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;
using Microsoft.Data.Sqlite;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>Judges a proof by what is left: the platform's own database, the register, the store.</summary>
internal sealed class FireJudge(FireField field, string platformData)
{
    private const int Acknowledged = 4;

    private readonly List<string> _wrong = [];
    private readonly Dictionary<AttemptState, int> _attempts = [];
    private int _receipts;

    public async Task<FireVerdict> JudgeAsync(CancellationToken cancellationToken)
    {
        var transactions = JudgePlatform();
        await using var register = await field.OpenRegisterAsync(cancellationToken);
        var store = field.OpenStore();
        foreach (var acte in field.Plan.Actes)
        {
            await JudgeAsync(acte, register, store, cancellationToken);
        }

        var counts = await register.Work.CountAsync(SomePlan.Campaign, cancellationToken);
        Expect(counts.Remaining == 0 && counts.Done == field.Acts, $"{counts.Remaining} acts are stuck, {counts.Done} are done");
        var validity = await OcflValidator.ValidateRootAsync(field.StorePath, Environment.ProcessorCount, cancellationToken);
        _wrong.AddRange(validity.Findings.Where(finding => finding.IsError).Select(finding => $"store: {finding}"));
        return new FireVerdict(transactions, _receipts, _attempts, _wrong);
    }

    /// <summary>What the platform holds, read in its file and not through the client under test.</summary>
    private int JudgePlatform()
    {
        var arrivals = new Dictionary<string, (long Count, long Acknowledged)>(StringComparer.Ordinal);
        using var connection = new SqliteConnection($"Data Source={platformData};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT number, count(*), sum(status = {Acknowledged}) FROM transac WHERE type = 1 GROUP BY number";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            arrivals[reader.GetString(0)] = (reader.GetInt64(1), reader.GetInt64(2));
        }

        foreach (var acte in field.Plan.Actes)
        {
            var (count, acknowledged) = arrivals.GetValueOrDefault(acte.Numero.Value);
            Expect(count == 1, $"{acte.Numero}: arrived {count} times");
            Expect(acknowledged == 1, $"{acte.Numero}: acknowledged {acknowledged} times by the platform");
        }

        return (int)arrivals.Values.Sum(arrival => arrival.Count);
    }

    private async Task JudgeAsync(
        PlannedActe acte, RegisterDatabase register, FolderVersionStore store, CancellationToken cancellationToken)
    {
        var record = await register.Actes.FindAsync(acte.Urn, cancellationToken);
        Expect(record?.Etat == EtatActe.AccuseRecu, $"{acte.Numero}: the register says {record?.Etat}");
        var history = await store.FindAsync(acte.ObjectId, cancellationToken);
        var withReceipt = history!.Versions.Count(version => version.Files.Any(file => file.Path == ActeFiles.Receipt));
        Expect(withReceipt == 1, $"{acte.Numero}: {withReceipt} versions hold a receipt");
        if (withReceipt == 1)
        {
            var xml = await new ActeReader(store).ReadAsync(acte.ObjectId, history.Head, ActeFiles.Receipt, cancellationToken);
            var receipt = (AccuseReceptionParser.Parse(xml) as AccuseReceptionParsing.Parsed)?.Accuse;
            var isIts = receipt is not null && receipt.Numero == acte.Numero.Value && receipt.IdActe == record?.IdActe;
            Expect(isIts, $"{acte.Numero}: its receipt is that of {receipt?.IdActe}");
            _receipts += isIts ? 1 : 0;
        }

        var attempts = await register.Work.ListAttemptsAsync(acte.Urn.Value, cancellationToken);
        foreach (var attempt in attempts)
        {
            _attempts[attempt.State] = _attempts.GetValueOrDefault(attempt.State) + 1;
        }

        Expect(attempts.Count(attempt => attempt.State == AttemptState.Accepted) == 1, $"{acte.Numero}: not accepted once");
        Expect(attempts.All(attempt => attempt.State != AttemptState.Sending), $"{acte.Numero}: an attempt is open");
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            _wrong.Add(otherwise);
        }
    }
}

/// <summary>What the judge found.</summary>
internal sealed record FireVerdict(
    int Transactions, int Receipts, IReadOnlyDictionary<AttemptState, int> Attempts, IReadOnlyList<string> Wrong);
