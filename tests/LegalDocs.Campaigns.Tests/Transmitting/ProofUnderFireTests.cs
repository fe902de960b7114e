using System.Globalization;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Register;
using LegalDocs.Sandbox;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>
/// Two workers on one register, killed and paused at random, on a platform that fails three times in ten: no act lost,
/// none sent twice (components 4.2).
/// </summary>
/// <remarks>
/// The platform looks whether a number is free long before it creates, as S²LOW does: a hasty second send would be a
/// double, not a refusal. A longer fire: LEGALDOCS_FIRE_ACTS, LEGALDOCS_FIRE_KILLS, LEGALDOCS_FIRE_SEED.
/// </remarks>
public sealed class ProofUnderFireTests
{
    private const int Workers = 2;

    private const string Faults =
        "drop-before-accept:0.06,drop-after-accept:0.06,http500:0.06,html502:0.04,html200:0.02,slow:0.03,truncated:0.03";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_fire_every_act_is_received_once_and_every_receipt_is_kept()
    {
        var (acts, kills, seed) = (Setting("ACTS", 24), Setting("KILLS", 3), Setting("SEED", Random.Shared.Next(1_000_000)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{acts} acts, {kills} kills, seed {seed}");
        using var folder = new TempFolder();
        await using var platform = await StartPlatformAsync(seed);
        var field = new FireField(folder.Path, platform.BaseAddress, acts);
        await field.PrepareAsync(Token);

        var done = await new FireBrigade(field, Workers, new Random(seed)).FightAsync(kills, Token);

        TestContext.Current.TestOutputHelper?.WriteLine($"{done.Kills} killed at work, {done.Pauses} paused");
        Assert.True(done.Kills > 0, $"seed {seed}: nobody was killed in time");
        await AssertReceivedOnceAsync(field, platform.BaseAddress, seed);
    }

    private static async Task<SandboxHost> StartPlatformAsync(int seed)
    {
        Assert.True(SandboxFaults.TryParse(Faults, seed, out var faults, out _));
        var options = new SandboxOptions
        {
            Faults = faults with { SlowFor = FireField.SlowFor },
            Pace = SandboxPace.Even(TimeSpan.FromMilliseconds(50)),
        };
        return await SandboxHost.StartAsync(options, TimeProvider.System, Token);
    }

    private static async Task AssertReceivedOnceAsync(FireField field, Uri platform, int seed)
    {
        var numbers = await NumbersAsync(platform);
        var expected = field.Plan.Actes.Select(acte => acte.Numero.Value).ToList();
        var doubled = numbers.GroupBy(number => number).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.True(!doubled.Any(), $"seed {seed}: sent twice: {string.Join(' ', doubled)}");
        Assert.True(!expected.Except(numbers).Any(), $"seed {seed}: lost: {string.Join(' ', expected.Except(numbers))}");

        await using var register = await field.OpenRegisterAsync(Token);
        var store = field.OpenStore();
        foreach (var acte in field.Plan.Actes)
        {
            var record = await register.Actes.FindAsync(acte.Urn, Token);
            var history = await store.FindAsync(acte.ObjectId, Token);
            Assert.Equal(EtatActe.AccuseRecu, record!.Etat);
            Assert.Single(history!.Versions, version => version.Files.Any(file => file.Path == ActeFiles.Receipt));
            var stored = await new ActeReader(store).ReadAsync(acte.ObjectId, history.Head, ActeFiles.Receipt, Token);
            var receipt = Assert.IsType<AccuseReceptionParsing.Parsed>(AccuseReceptionParser.Parse(stored)).Accuse;
            Assert.Equal((acte.Numero.Value, record.IdActe), (receipt.Numero, receipt.IdActe));
            var attempts = await register.Work.ListAttemptsAsync(acte.Urn.Value, Token);
            Assert.Single(attempts, attempt => attempt.State == AttemptState.Accepted);
            Assert.DoesNotContain(attempts, attempt => attempt.State == AttemptState.Sending);
        }

        Assert.Equal(0, (await register.Work.CountAsync(SomePlan.Campaign, Token)).Remaining);
    }

    /// <summary>What the platform holds, seen on its page and not through the client under test.</summary>
    private static async Task<IReadOnlyList<string>> NumbersAsync(Uri platform)
    {
        using var http = new HttpClient();
        using var json = System.Text.Json.JsonDocument.Parse(
            await http.GetStringAsync(new Uri(platform, "/bac-a-sable/transactions.json"), Token));
        return [.. json.RootElement.EnumerateArray().Select(item => item.GetProperty("number").GetString()!)];
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable($"LEGALDOCS_FIRE_{name}"), CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
