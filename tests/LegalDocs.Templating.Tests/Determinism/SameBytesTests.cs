using System.Diagnostics;
using System.Security.Cryptography;
using LegalDocs.Templating.Tests.Golden;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Determinism;

/// <summary>Same template and data, same bytes: in other threads, time zones, languages, and without any culture installed.</summary>
public sealed class SameBytesTests
{
    private const string FileVariable = "LEGALDOCS_HASH_FILE";

    [Fact]
    public void Sixteen_threads_give_the_bytes_that_one_gives()
    {
        var templates = GoldenTests.DocumentNames.Select(GoldenCase.Load)
            .Select(golden => (Template: Engine.Compiled(golden.Template()), Data: Engine.Data(golden.Data))).ToList();
        var expected = templates.Select(item => Rendered(item.Template, item.Data)).ToList();
        var results = new byte[16][][];

        var threads = Enumerable.Range(0, 16).Select(i => new Thread(() =>
            results[i] = [.. templates.Select(item => Rendered(item.Template, item.Data))])).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(
            results.SelectMany(result => result.Zip(expected)),
            pair => Assert.True(pair.First.AsSpan().SequenceEqual(pair.Second)));
    }

    [Fact]
    public void All_cases_have_one_hash()
    {
        var (first, second) = (Hash(), Hash());

        Assert.Equal(first, second);
        if (Environment.GetEnvironmentVariable(FileVariable) is { } file)
        {
            File.WriteAllText(file, first);
        }
    }

    [Theory]
    [InlineData("Asia/Kathmandu", "tr_TR.UTF-8", "0")]
    [InlineData("Pacific/Apia", "ar_SA.UTF-8", "1")]
    public async Task Another_process_gives_the_same_bytes(string timeZone, string language, string withoutCultures)
    {
        var file = Path.Combine(Path.GetTempPath(), $"legaldocs-hash-{Environment.ProcessId}-{withoutCultures}");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-noLogo", "-noColor", "-method", $"{typeof(SameBytesTests).FullName}.{nameof(All_cases_have_one_hash)}" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TZ"] = timeZone;
        start.Environment["LANG"] = start.Environment["LC_ALL"] = language;
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = withoutCultures;
        start.Environment[FileVariable] = file;

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Equal(
            Hash().Split('\n'), (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Split('\n'));
        File.Delete(file);
    }

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var golden in GoldenTests.DocumentNames.Select(GoldenCase.Load))
        {
            hash.AppendData(Engine.Rendered(golden.Template(), golden.Data));
        }

        return string.Join('\n', [Convert.ToHexString(hash.GetHashAndReset()), .. CultureTests.AllExpressions.Select(CultureTests.Said)]);
    }

    private static byte[] Rendered(WordTemplate template, TemplateData data) =>
        ((RenderOutcome.Rendered)template.Render(data, CancellationToken.None)).Docx;
}
