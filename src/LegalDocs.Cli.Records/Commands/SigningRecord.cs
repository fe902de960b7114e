using System.CommandLine;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Records;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary>Has journal and register follow a signed version, also one that a killed process stored and could not tell of.</summary>
internal sealed class SigningRecord(CliContext context, StoreSource source, ParseResult result, IVersionStore store)
{
    public async Task RecordAsync(SigningOutcome? outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case SigningOutcome.Stored stored:
                await RecordAsync(stored.Id, stored.Version, cancellationToken);
                break;
            case SigningOutcome.AlreadyStored stored:
                await RecordAsync(stored.Id, stored.Version, cancellationToken);
                break;
        }
    }

    private async Task RecordAsync(ActeObjectId id, int version, CancellationToken cancellationToken)
    {
        if (source.JournalPath(result) is { } path)
        {
            var history = (await store.FindAsync(id, cancellationToken))!;
            var signed = history.Versions[version - 1].Files.Single(file => file.Path == ActeFiles.SignedPdf);
            // The version in which these bytes came: the same file again is no second signature.
            var first = history.Versions.First(each => each.Files.Any(file => file == signed));
            var entry = CampaignJournal.Entry("signature", id.Value, first.Message) with { Version = first.Number, Sha512 = signed.Sha512 };
            using var journal = new SharedJournal(new ActivityJournal(path, context.TimeProvider));
            await journal.EnsureAsync(entry, cancellationToken);
        }

        await CatalogueUpdate.RunAsync(context, source, result, store, id, cancellationToken);
    }
}
