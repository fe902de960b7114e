using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs new campaign</c> as a process.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_example_can_be_planned_from_any_folder()
    {
        var made = await CliRun.StartAsync(_folder.Path, "nouveau", "campagne", "essai", "--exemple");
        var plan = await CliRun.StartAsync(_folder.Path, "run", "essai", "--dry-run");

        Assert.True(made.ExitCode == 0, made.All);
        Assert.Contains("Ensuite : legaldocs run essai", Plain(made.Output), StringComparison.Ordinal);
        Assert.True(plan.ExitCode == 0, plan.All);
        Assert.Contains("80 actes : 80 nouveaux", Plain(plan.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_of_an_epci_says_what_to_fill_and_check_names_the_cells()
    {
        var made = await CliRun.StartAsync(_folder.Path, "new", "campaign", "essai", "--epci", "Montpellier");
        var check = await CliRun.StartAsync(_folder.Path, "check", "essai");

        Assert.True(made.ExitCode == 0, made.All);
        Assert.Contains("✓ Montpellier Méditerranée Métropole (243400017), 31 communes : essai", Plain(made.Output), StringComparison.Ordinal);
        Assert.Equal(4, check.ExitCode);
        Assert.Contains("feuille Séance, cellule B2 (Date de la séance)", Plain(check.All), StringComparison.Ordinal);
        Assert.Contains("cellule C2 (commune 34022), et 30 autres : C3 à C32", Plain(check.All), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dites pour qui", "essai")]
    [InlineData("dites pour qui", "essai", "--exemple", "--epci", "brest")]
    [InlineData("200071066  Communauté d’agglomération de Saint-Dié-des-Vosges (Vosges)", "essai", "--epci", "saint")]
    [InlineData("et 30 autres", "essai", "--epci", "saint")]
    [InlineData("aucun EPCI à fiscalité propre ne répond à « Trifouillis »", "essai", "--epci", "Trifouillis")]
    public async Task A_wrong_use_says_the_remedy_and_writes_nothing(string expected, params string[] arguments)
    {
        var run = await CliRun.StartAsync(_folder.Path, ["new", "campaign", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, Plain(run.Error), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Programs_get_the_folder_and_its_files()
    {
        var run = await CliRun.StartAsync(_folder.Path, "new", "campaign", "essai", "--epci", "242900314", "--json");

        var made = JsonNode.Parse(run.Output)!;
        Assert.Equal("242900314", made["epci"]!.GetValue<string>());
        Assert.All(
            made["fichiers"]!.AsArray(),
            file => Assert.True(File.Exists(Path.Combine(made["dossier"]!.GetValue<string>(), file!.GetValue<string>()))));
    }

    public void Dispose() => _folder.Dispose();

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
