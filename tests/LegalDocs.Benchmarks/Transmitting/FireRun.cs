using System.Globalization;
using LegalDocs.Campaigns.Tests.Transmitting;
using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Benchmarks.Transmitting;

/// <summary>The long proof under fire: <c>bench fire --acts 3000 --kills 100 --register sqlite|postgres</c>, and
/// <c>--pace 3</c> on a machine that others keep busy.</summary>
internal static class FireRun
{
    /// <returns>0 when the proof holds.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("legaldocs-fire-").FullName;
        using var server = new PostgreSqlServer();
        try
        {
            var options = Read(arguments, folder, output);
            output.WriteLine($"acts {options.Acts}, kills {options.Kills}, seed {options.Seed}, in {folder}");
            var report = await FireProof.RunAsync(options, cancellationToken);
            output.WriteLine(report);
            return report.Wrong.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static FireOptions Read(string[] arguments, string folder, TextWriter output)
    {
        var options = new FireOptions
        {
            Acts = 3000,
            Kills = 100,
            Seed = Random.Shared.Next(1_000_000),
            Folder = folder,
            Progress = output,
        };
        foreach (var pair in arguments.Chunk(2))
        {
            options = (pair[0], pair.ElementAtOrDefault(1)) switch
            {
                ("--acts", { } value) => options with { Acts = Number(value) },
                ("--kills", { } value) => options with { Kills = Number(value) },
                ("--seed", { } value) => options with { Seed = Number(value) },
                ("--workers", { } value) => options with { Workers = Number(value) },
                ("--pace", { } value) => options with { Pace = Number(value) },
                ("--register", "sqlite") => options,
                ("--register", "postgres") => options with { PostgreSql = PostgreSqlServer.NewSchema() },
                _ => throw new ArgumentException($"not understood: {string.Join(' ', pair)}", nameof(arguments)),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
