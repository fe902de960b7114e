using System.Globalization;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>The proof under fire, at a size that a test run can bear. The long one: <c>./legaldocs bench fire</c>.</summary>
/// <remarks>LEGALDOCS_FIRE_ACTS, LEGALDOCS_FIRE_KILLS, LEGALDOCS_FIRE_SEED and LEGALDOCS_FIRE_PACE choose another fire.</remarks>
public sealed class ProofUnderFireTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Under_fire_every_act_is_received_once_and_every_receipt_is_kept(bool onPostgreSql)
    {
        using var folder = new TempFolder();
        var options = new FireOptions
        {
            Acts = Setting("ACTS", 30),
            Kills = Setting("KILLS", 4),
            Seed = Setting("SEED", Random.Shared.Next(1_000_000)),
            Pace = Setting("PACE", 1),
            Folder = folder.Path,
            PostgreSql = onPostgreSql ? PostgreSqlServer.NewSchema() : null,
        };

        var report = await FireProof.RunAsync(options, Token);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.True(report.Wrong.Count == 0, report.ToString());
        Assert.InRange(report.Toll.Kills, 1, options.Kills);
        Assert.Equal((options.Acts, options.Acts), (report.Transactions, report.Receipts));
        Assert.True(report.Struck.Values.Sum() > 0, report.ToString());
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable($"LEGALDOCS_FIRE_{name}"), CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
