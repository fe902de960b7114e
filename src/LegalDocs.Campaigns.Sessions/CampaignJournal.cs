using System.Diagnostics;
using LegalDocs.Campaigns.Running;
using LegalDocs.Records;

namespace LegalDocs.Campaigns.Sessions;

/// <summary>The journal of a campaign: what runs do, beside what people do from the command line.</summary>
public sealed class CampaignJournal : IActeJournal, IAsyncDisposable
{
    /// <summary>Environment variable that names one journal for everything; without it each campaign has its own.</summary>
    public const string Variable = "LEGALDOCS_JOURNAL";

    /// <summary>Environment variable that names the person for whom a program acts.</summary>
    public const string WhoVariable = "LEGALDOCS_QUI";

    private const int MaxWho = 200;
    private const int MaxDetail = 2000;

    private readonly SharedJournal _queue;

    private CampaignJournal(SharedJournal queue) => _queue = queue;

    /// <summary>Opens the journal of a campaign; its file is made by the first line.</summary>
    /// <param name="paths">The campaign.</param>
    /// <param name="timeProvider">Clock that dates the lines.</param>
    /// <returns>The journal.</returns>
    public static CampaignJournal Open(CampaignPaths paths, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var given = Environment.GetEnvironmentVariable(Variable);
        var path = string.IsNullOrEmpty(given) ? paths.Journal : Path.GetFullPath(given);
        return new CampaignJournal(new SharedJournal(new ActivityJournal(path, timeProvider)));
    }

    /// <summary>An entry by this user, cut at what a journal takes.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="subject">URN of the act; null when it is none in particular.</param>
    /// <param name="detail">What a reader wants to know besides, in French.</param>
    /// <returns>The entry.</returns>
    public static JournalEntry Entry(string action, string? subject, string detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return new JournalEntry { Action = action, Who = Who(), Subject = subject, Detail = Cut(detail, MaxDetail) };
    }

    /// <summary>Who acts: <c>LEGALDOCS_QUI</c>, for services that act for a person; else the session and the computer.</summary>
    /// <returns>1 to 200 characters.</returns>
    public static string Who()
    {
        var given = Environment.GetEnvironmentVariable(WhoVariable);
        return Cut(string.IsNullOrWhiteSpace(given) ? $"{Environment.UserName}@{Environment.MachineName}" : given, MaxWho);
    }

    /// <inheritdoc/>
    public Task RecordAsync(ActeFact fact, CancellationToken cancellationToken) =>
        _queue.RecordAsync(EntryOf(fact), cancellationToken);

    /// <inheritdoc/>
    public Task EnsureAsync(ActeFact fact, CancellationToken cancellationToken) =>
        _queue.EnsureAsync(EntryOf(fact), cancellationToken);

    /// <summary>Closes the journal; no call may be under way.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        _queue.Dispose();
        return ValueTask.CompletedTask;
    }

    private static JournalEntry EntryOf(ActeFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Entry(Name(fact.Action), fact.Id.Value, fact.Detail) with { Version = fact.Version, Sha512 = fact.Sha512 };
    }

    private static string Name(ActeAction action) => action switch
    {
        ActeAction.Generation => "generation",
        ActeAction.Transmission => "transmission",
        ActeAction.Reception => "reception",
        ActeAction.Anomalie => "anomalie",
        _ => throw new UnreachableException(),
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
