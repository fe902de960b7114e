using System.Globalization;

namespace LegalDocs.Pdf;

/// <summary>One LibreOffice process at a time, in folders of its own.</summary>
internal sealed class LibreOfficeSlot(
    string path,
    LibreOfficeInstallation installation,
    LibreOfficeOptions options,
    TimeProvider timeProvider,
    EngineHealth health)
{
    private const long MaxOutputBytes = 256L << 20;

    private readonly SlotFolder _folder = new(path);
    private int? _documentsOfProfile;

    public string Path => path;

    /// <summary>Completes every job: in one process, then alone for those without an accepted output.</summary>
    public async Task ConvertAsync(IReadOnlyList<ConversionJob> jobs, CancellationToken stopping)
    {
        var pending = jobs;
        var alone = new List<ConversionJob>();
        while (pending.Count > 0)
        {
            var round = await RoundAsync(pending, stopping).ConfigureAwait(false);
            pending = Sort(round, alone);
        }

        foreach (var job in alone.Where(job => !job.IsAbandoned))
        {
            await LastChanceAsync(job, stopping).ConfigureAwait(false);
        }
    }

    /// <summary>After a kill or a crash the first document without output is suspect; those behind it never had their turn.</summary>
    private static List<ConversionJob> Sort(ConversionRound round, List<ConversionJob> alone)
    {
        if (round.End == ProcessEnd.Finished)
        {
            alone.AddRange(round.Unresolved.Select(each => each.Job));
            return [];
        }

        var unserved = round.Unresolved.Where(each => !each.HasOutput).Select(each => each.Job).ToList();
        alone.AddRange(round.Unresolved.Where(each => each.HasOutput).Select(each => each.Job));
        alone.AddRange(unserved.Take(1));
        return [.. unserved.Skip(1)];
    }

    private async Task LastChanceAsync(ConversionJob job, CancellationToken stopping)
    {
        var round = await RoundAsync([job], stopping).ConfigureAwait(false);
        if (round.Unresolved is not [var failed])
        {
            return;
        }

        if (!failed.HasOutput && !health.HasConverted)
        {
            await ProveHealthAsync(round.Words, stopping).ConfigureAwait(false);
        }

        job.Complete(new PdfConversion.Refused(failed.Refusal));
    }

    /// <summary>When nothing was ever converted, a document known to be good tells a bad document from a bad installation.</summary>
    private async Task ProveHealthAsync(string words, CancellationToken stopping)
    {
        var canary = new ConversionJob(CanaryDocument.Docx, DocxReader.Read(CanaryDocument.Docx));
        var round = await RoundAsync([canary], stopping).ConfigureAwait(false);
        if (round.Unresolved is [var failed])
        {
            throw ConverterFailures.Unusable(installation.Version, failed.Refusal, words);
        }
    }

    private async Task<ConversionRound> RoundAsync(IReadOnlyList<ConversionJob> jobs, CancellationToken stopping)
    {
        await PrepareAsync(jobs.Count, stopping).ConfigureAwait(false);
        var inputs = new List<string>();
        foreach (var job in jobs)
        {
            var name = (inputs.Count + 1).ToString("D4", CultureInfo.InvariantCulture);
            inputs.Add(await _folder.WriteInputAsync(name, job.Docx, stopping).ConfigureAwait(false));
        }

        var (end, words, taken) = await RunAsync(jobs, inputs, stopping).ConfigureAwait(false);
        _documentsOfProfile = end == ProcessEnd.Finished ? _documentsOfProfile + jobs.Count : null;
        var unresolved = new List<UnresolvedJob>();
        for (var index = 0; index < jobs.Count; index++)
        {
            if (!taken.Contains(index)
                && await ResolveAsync(jobs[index], inputs[index], end, words, stopping).ConfigureAwait(false) is { } open)
            {
                unresolved.Add(open);
            }
        }

        return new ConversionRound(end, words, unresolved);
    }

    /// <summary>Runs the process, and completes jobs while it runs.</summary>
    private async Task<(ProcessEnd End, string Words, IReadOnlySet<int> Taken)> RunAsync(
        IReadOnlyList<ConversionJob> jobs, List<string> inputs, CancellationToken stopping)
    {
        var process = new LibreOfficeProcess(installation, _folder, options, timeProvider);
        var early = new EarlyOutputs(inputs);
        var taking = early.TakeAsync(
            async index => File.Exists(_folder.Output(inputs[index]))
                && await ResolveAsync(jobs[index], inputs[index], ProcessEnd.Finished, "", stopping).ConfigureAwait(false) is null,
            stopping);
        try
        {
            var (end, words) = await process.ConvertAsync(inputs, early.Hear, stopping).ConfigureAwait(false);
            early.Close();
            return (end, words, await taking.ConfigureAwait(false));
        }
        finally
        {
            early.Close();
            await ((Task)taking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Fresh work folders for each process; a fresh profile at first, after a kill, and after many documents.</summary>
    private async Task PrepareAsync(int count, CancellationToken stopping)
    {
        if (_documentsOfProfile is not { } known || known > options.DocumentsPerProfile - count)
        {
            await _folder.RenewAsync(stopping).ConfigureAwait(false);
            _documentsOfProfile = 0;
        }

        _folder.Empty();
    }

    private async Task<UnresolvedJob?> ResolveAsync(
        ConversionJob job, string input, ProcessEnd end, string words, CancellationToken stopping)
    {
        var output = _folder.Output(input);
        if (!File.Exists(output))
        {
            return new UnresolvedJob(job, false, EngineRefusals.NoOutput(end, options.DocumentTimeLimit, words));
        }

        if (new FileInfo(output).Length > MaxOutputBytes)
        {
            return new UnresolvedJob(job, true, EngineRefusals.OutputTooLarge(MaxOutputBytes));
        }

        var pdf = await File.ReadAllBytesAsync(output, stopping).ConfigureAwait(false);
        var conversion = Accept(pdf, job.Content);
        if (conversion is PdfConversion.Refused refused)
        {
            return new UnresolvedJob(job, true, refused.Refusal);
        }

        health.HasConverted = true;
        job.Complete(conversion);
        return null;
    }

    private static PdfConversion Accept(byte[] pdf, DocxContent content)
    {
        try
        {
            return PdfJudge.Judge(PdfNormalizer.Normalize(pdf, content.Modified ?? PdfNormalizer.NoDate), content);
        }
        catch (PdfSyntaxException error)
        {
            return new PdfConversion.Refused(JudgeRefusals.Unreadable(error.Message));
        }
    }
}

/// <summary>A document without accepted output after a round.</summary>
/// <param name="Job">The document.</param>
/// <param name="HasOutput">Whether a file came out at all.</param>
/// <param name="Refusal">Why it is not accepted.</param>
internal sealed record UnresolvedJob(ConversionJob Job, bool HasOutput, PdfRefusal Refusal);

/// <summary>What one process left behind.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Words">What it said on standard error.</param>
/// <param name="Unresolved">Documents without accepted output, in their order.</param>
internal sealed record ConversionRound(ProcessEnd End, string Words, IReadOnlyList<UnresolvedJob> Unresolved);

/// <summary>Whether this installation ever gave an accepted PDF; shared by the slots.</summary>
internal sealed class EngineHealth
{
    private volatile bool _hasConverted;

    public bool HasConverted
    {
        get => _hasConverted;
        set => _hasConverted = value;
    }
}
