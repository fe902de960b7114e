using System.Text;
using LegalDocs.Records.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Journal;

public sealed class ActivityJournalTests : IDisposable
{
    private const int Lines = 8;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(SomeActe.Date);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => _folder.At("journal", "journal.jsonl");

    private ActivityJournal Journal => new(File, _clock);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_appended_is_read_back_in_order()
    {
        await FillAsync();

        var lines = await ReadAsync();

        Assert.Equal(Enumerable.Range(1, Lines).Select(n => (long)n), lines.Select(line => line.Number));
        Assert.Equal(new JournalEntry { Action = "export", Who = "Élodie « à l’accueil »\n\"x\"", Subject = "urn:8", Detail = "été" }, lines[^1].Entry);
        Assert.Equal(SomeActe.Date.AddMinutes(7), lines[^1].At);
        var verification = await Journal.VerifyAsync(Token);
        Assert.Equal((Lines, true), (verification.Lines, verification.IsSound));
        Assert.Empty(verification.Findings);
    }

    [Fact]
    public async Task A_changed_byte_anywhere_is_found_in_its_line()
    {
        await FillAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Token);
        var line = 1;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == (byte)'\n')
            {
                line++;
                continue;
            }

            var changed = bytes.ToArray();
            changed[at] ^= 1;
            await System.IO.File.WriteAllBytesAsync(File, changed, Token);

            var verification = await Journal.VerifyAsync(Token);

            Assert.False(verification.IsSound, $"byte {at}");
            Assert.Contains(verification.Findings, finding => finding.Line == line && finding.Code == "LD6650");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(Lines - 1)]
    public async Task A_removed_line_is_named(int removed)
    {
        await FillAsync();
        await RewriteAsync(lines => lines.Where((_, index) => index != removed - 1));

        var finding = Assert.Single((await Journal.VerifyAsync(Token)).Findings);

        Assert.Equal("LD6651", finding.Code);
        Assert.Contains($"L’écriture n° {removed} manque", finding.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_removed_from_the_end_are_missed()
    {
        await FillAsync();
        await RewriteAsync(lines => lines.Take(Lines - 3));

        var finding = Assert.Single((await Journal.VerifyAsync(Token)).Findings);

        Assert.Equal("LD6655", finding.Code);
        Assert.Contains("8 écritures étaient connues, il en reste 5", finding.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_journal_removed_is_missed()
    {
        await FillAsync();
        System.IO.File.Delete(File);

        Assert.Equal("LD6655", Assert.Single((await Journal.VerifyAsync(Token)).Findings).Code);
    }

    [Theory]
    [InlineData(2, 6)]
    [InlineData(7, 1)]
    [InlineData(3, 4)]
    public async Task A_moved_line_is_named(int from, int to)
    {
        await FillAsync();
        await RewriteAsync(lines =>
        {
            var list = lines.ToList();
            var line = list[from - 1];
            list.RemoveAt(from - 1);
            list.Insert(to - 1, line);
            return list;
        });

        var verification = await Journal.VerifyAsync(Token);

        Assert.False(verification.IsSound);
        var moved = Assert.Single(verification.Findings, finding => finding.Code == "LD6652");
        Assert.True(
            moved.Text.French.Contains($"n° {from},", StringComparison.Ordinal) || from + 1 == to,
            moved.Text.French);
    }

    [Fact]
    public async Task A_copied_line_is_named()
    {
        await FillAsync();
        await RewriteAsync(lines => lines.Append(lines.First()));

        var finding = Assert.Single((await Journal.VerifyAsync(Token)).Findings);

        Assert.Equal(("LD6652", Lines + 1L), (finding.Code, finding.Line));
    }

    [Fact]
    public async Task A_line_rewritten_with_its_seal_no_longer_fits_the_next()
    {
        await FillAsync();
        var third = (await ReadAsync())[2];
        var second = JournalFormat.TryRead(Encoding.UTF8.GetBytes(System.IO.File.ReadLines(File).ElementAt(1)))!;
        var forged = JournalFormat.Write(3, third.At, third.Entry with { Who = "Personne" }, second.Seal).Bytes;
        await RewriteAsync(lines => lines.Select((line, index) => index == 2 ? Encoding.UTF8.GetString(forged) : line));

        var finding = Assert.Single((await Journal.VerifyAsync(Token)).Findings);

        Assert.Equal(("LD6653", 4L), (finding.Code, finding.Line));
    }

    [Fact]
    public async Task A_torn_last_line_is_recognised_and_the_next_entry_says_so()
    {
        await FillAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Token);
        await System.IO.File.WriteAllBytesAsync(File, bytes[..^40], Token);

        var torn = await Journal.VerifyAsync(Token);
        await Journal.AppendAsync(Entry(9), Token);
        var repaired = await Journal.VerifyAsync(Token);

        Assert.Equal("LD6654", Assert.Single(torn.Findings, finding => finding.Line != 0).Code);
        Assert.True(repaired.IsSound);
        Assert.Equal(["reparation", "controle"], (await ReadAsync()).Select(line => line.Entry.Action).TakeLast(2));
        Assert.Equal(bytes[..^40], (await System.IO.File.ReadAllBytesAsync(File, Token))[..(bytes.Length - 40)]);
    }

    [Fact]
    public async Task A_last_line_that_only_lacks_its_line_feed_is_whole()
    {
        await FillAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Token);
        await System.IO.File.WriteAllBytesAsync(File, bytes[..^1], Token);

        var number = await Journal.AppendAsync(Entry(9), Token);

        Assert.Equal(Lines + 1, number);
        Assert.True((await Journal.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task Nothing_is_added_to_a_journal_whose_end_does_not_hold()
    {
        await FillAsync();
        await RewriteAsync(lines => lines.Append("{\"n\":9}"));

        var fault = await Assert.ThrowsAsync<RecordsException>(() => Journal.AppendAsync(Entry(9), Token));

        Assert.Equal("LD6662", fault.Code);
    }

    [Theory]
    [InlineData("Export", "x")]
    [InlineData("", "x")]
    [InlineData("export", " ")]
    public async Task A_malformed_entry_is_refused(string action, string who) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Journal.AppendAsync(new JournalEntry { Action = action, Who = who }, Token));

    [Fact]
    public async Task Several_processes_append_and_no_line_is_lost()
    {
        string[] writers = ["a", "b", "c"];
        var children = writers.Select(who => JournalChild.Start(File, who, 20)).ToList();
        foreach (var child in children)
        {
            await child.StandardOutput.ReadToEndAsync(Token);
            await child.WaitForExitAsync(Token);
            Assert.Equal(0, child.ExitCode);
            child.Dispose();
        }

        var lines = await ReadAsync();

        Assert.Equal(60, lines.Count);
        Assert.All(writers, who => Assert.Equal(20, lines.Count(line => line.Entry.Who == who)));
        Assert.True((await Journal.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task A_writer_killed_again_and_again_leaves_a_journal_that_holds()
    {
        const int Kills = 12;
        var acknowledged = 0L;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = JournalChild.Start(File, $"{kill}", 0);
            for (var line = 0; line <= kill % 3; line++)
            {
                var printed = await child.StandardOutput.ReadLineAsync(Token);
                acknowledged = long.Parse(printed!, System.Globalization.CultureInfo.InvariantCulture);
            }

            child.Kill();
            await child.WaitForExitAsync(Token);
            Assert.True((await ReadAsync())[^1].Number >= acknowledged);
        }

        await Journal.AppendAsync(Entry(9), Token);
        var verification = await Journal.VerifyAsync(Token);
        TestContext.Current.SendDiagnosticMessage($"{Kills} kills, {verification.Lines} lines");
        Assert.True(verification.IsSound, string.Join('\n', verification.Findings));
        Assert.Empty(verification.Findings);
    }

    private static JournalEntry Entry(int number) => new() { Action = "controle", Who = "Greffe", Subject = $"urn:{number}" };

    private async Task FillAsync()
    {
        for (var number = 1; number < Lines; number++)
        {
            await Journal.AppendAsync(Entry(number), Token);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        await Journal.AppendAsync(
            new JournalEntry { Action = "export", Who = "Élodie « à l’accueil »\n\"x\"", Subject = "urn:8", Detail = "été" }, Token);
    }

    private async Task<List<JournalLine>> ReadAsync()
    {
        var lines = new List<JournalLine>();
        await foreach (var line in Journal.ReadAsync(Token))
        {
            lines.Add(line);
        }

        return lines;
    }

    private async Task RewriteAsync(Func<IEnumerable<string>, IEnumerable<string>> change)
    {
        var lines = await System.IO.File.ReadAllLinesAsync(File, Token);
        await System.IO.File.WriteAllTextAsync(File, string.Concat(change(lines).Select(line => line + "\n")), Token);
    }
}
