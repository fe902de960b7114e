using LegalDocs.Campaigns.Sessions;
using LegalDocs.Records;

namespace LegalDocs.Cli.Commands;

/// <summary>Records in the journal what commands do.</summary>
internal static class CliJournal
{
    /// <summary>The journal that the environment names (<c>LEGALDOCS_JOURNAL</c>); null when it names none.</summary>
    public static string? Given(CliContext context) =>
        Environment.GetEnvironmentVariable(CampaignJournal.Variable) is { Length: > 0 } path ? context.FullPath(path) : null;

    /// <summary>Adds a line; nothing happens without a journal.</summary>
    /// <param name="context">Clock.</param>
    /// <param name="path">The journal, from <see cref="StoreSource.JournalPath"/>; null for none.</param>
    /// <param name="action">What is done: <c>export</c>, <c>controle</c>, <c>copie</c>, <c>lecture</c>…</param>
    /// <param name="subject">URN of the act; null when it is none in particular.</param>
    /// <param name="detail">What a reader wants to know besides, in French; cut at what the journal takes.</param>
    /// <param name="cancellationToken">Stops waiting for other writers.</param>
    /// <exception cref="RecordsException">The journal cannot be written: what was to be recorded must not happen.</exception>
    public static async Task RecordAsync(
        CliContext context, string? path, string action, string? subject, string detail, CancellationToken cancellationToken) =>
        await RecordAsync(context, path, CampaignJournal.Entry(action, subject, detail), cancellationToken);

    /// <summary>The same with an entry made by the caller.</summary>
    /// <exception cref="RecordsException">The journal cannot be written: what was to be recorded must not happen.</exception>
    public static async Task RecordAsync(CliContext context, string? path, JournalEntry entry, CancellationToken cancellationToken)
    {
        if (path is not null)
        {
            await new ActivityJournal(path, context.TimeProvider).AppendAsync(entry, cancellationToken);
        }
    }
}
