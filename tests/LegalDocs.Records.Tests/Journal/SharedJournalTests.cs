using LegalDocs.Records.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Journal;

/// <summary>A journal that many threads write, and that a killed process may have written before.</summary>
public sealed class SharedJournalTests : IDisposable
{
    private static readonly string Digest = new('a', 128);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => _folder.At("journal", "journal.jsonl");

    private ActivityJournal Journal => new(File, new FakeTimeProvider(SomeActe.Date));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_many_threads_record_is_there_once_each_and_holds()
    {
        const int Entries = 500;
        using var shared = new SharedJournal(Journal);

        await Parallel.ForAsync(0, Entries, Token, async (number, token) => await shared.RecordAsync(Entry(number), token));

        var subjects = (await ReadAsync()).Select(line => line.Entry.Subject).ToHashSet(StringComparer.Ordinal);
        var verification = await Journal.VerifyAsync(Token);
        Assert.Equal((Entries, Entries, true), (subjects.Count, (int)verification.Lines, verification.IsSound));
    }

    [Fact]
    public async Task Another_process_may_write_meanwhile()
    {
        using var shared = new SharedJournal(Journal);
        using var child = JournalChild.Start(File, "autre", 30);

        await Parallel.ForAsync(0, 30, Token, async (number, token) => await shared.RecordAsync(Entry(number), token));
        await child.StandardOutput.ReadToEndAsync(Token);
        await child.WaitForExitAsync(Token);

        var verification = await Journal.VerifyAsync(Token);
        Assert.Equal((0, 60L, true), (child.ExitCode, verification.Lines, verification.IsSound));
    }

    [Fact]
    public async Task A_fact_is_ensured_once_by_whichever_process()
    {
        using (var killed = new SharedJournal(Journal))
        {
            await killed.RecordAsync(Entry(1), Token);
        }

        using var shared = new SharedJournal(Journal);
        var known = await shared.EnsureAsync(Entry(1), Token);
        var missing = await shared.EnsureAsync(Entry(2), Token);
        var again = await shared.EnsureAsync(Entry(2), Token);
        await shared.RecordAsync(Entry(3), Token);
        var recorded = await shared.EnsureAsync(Entry(3), Token);

        Assert.Equal((false, true, false, false), (known, missing, again, recorded));
        Assert.Equal(3, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task Another_version_digest_action_or_word_is_another_fact()
    {
        using var shared = new SharedJournal(Journal);
        var entry = Entry(1);
        await shared.RecordAsync(entry, Token);

        Assert.True(await shared.EnsureAsync(entry with { Version = 2 }, Token));
        Assert.True(await shared.EnsureAsync(entry with { Sha512 = null }, Token));
        Assert.True(await shared.EnsureAsync(entry with { Action = "transmission" }, Token));
        Assert.True(await shared.EnsureAsync(entry with { Detail = "autre" }, Token));
        Assert.False(await shared.EnsureAsync(entry with { Who = "un autre" }, Token));
    }

    [Fact]
    public async Task Version_and_digest_are_read_back_and_lines_without_them_stay_as_they_were()
    {
        using var shared = new SharedJournal(Journal);
        await shared.RecordAsync(Entry(1), Token);
        await shared.RecordAsync(Entry(2) with { Version = null, Sha512 = null }, Token);

        var lines = await ReadAsync();
        var text = await System.IO.File.ReadAllLinesAsync(File, Token);

        Assert.Equal((1, Digest), (lines[0].Entry.Version, lines[0].Entry.Sha512));
        Assert.Contains($",\"version\":1,\"sha512\":\"{Digest}\",\"detail\":", text[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\"version\"", text[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_who_waits_hears_that_the_journal_cannot_be_written()
    {
        Directory.CreateDirectory(File);
        using var shared = new SharedJournal(Journal);

        var faults = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => Assert.ThrowsAsync<RecordsException>(() => shared.RecordAsync(Entry(number), Token))));

        Assert.All(faults, fault => Assert.Equal("LD6660", fault.Code));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "ABC")]
    public async Task A_version_or_a_digest_that_is_none_is_refused(int version, string? digest) =>
        await Assert.ThrowsAsync<ArgumentException>(
            () => Journal.AppendAsync(Entry(1) with { Version = version, Sha512 = digest }, Token));

    private static JournalEntry Entry(int number) => new()
    {
        Action = "generation",
        Who = "Greffe",
        Subject = $"urn:{number}",
        Version = 1,
        Sha512 = Digest,
        Detail = "Première version générée",
    };

    private async Task<List<JournalLine>> ReadAsync()
    {
        var lines = new List<JournalLine>();
        await foreach (var line in Journal.ReadAsync(Token))
        {
            lines.Add(line);
        }

        return lines;
    }
}
