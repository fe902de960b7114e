using System.Xml.Linq;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Conventions;

/// <summary>The arrows of ARCHITECTURE.md, as the project files draw them.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Hosts = ["Cli", "Sandbox", "Worker"];
    private static readonly string[] Leaves = ["French", "Packaging", "Pdf", "Versions"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["French"] = [],
        ["Acts"] = ["French"],
        ["Acts.Rules"] = ["Acts"],
        ["Packaging"] = [],
        ["Templating.Word"] = ["Packaging"],
        ["Templating.Tags"] = ["Templating.Word"],
        ["Templating.Execution"] = ["Templating.Tags"],
        ["Templating.Rich"] = ["Templating.Execution"],
        ["Templating"] = ["Templating.Rich"],
        ["Templating.Contracts"] = ["Templating"],
        ["Templating.Style"] = ["Templating"],
        ["Gate"] = ["Campaigns.Drafting", "Diff.Reports", "Packaging", "Templating.Contracts", "Templating.Style"],
        ["Diff.Model"] = ["Packaging"],
        ["Diff"] = ["Diff.Model"],
        ["Diff.Redline"] = ["Diff"],
        ["Diff.Reports"] = ["Diff", "Templating.Contracts"],
        ["Pdf"] = [],
        ["Pdf.Conversion"] = ["Packaging", "Pdf"],
        ["Pdf.Signatures"] = ["Pdf"],
        ["Versions"] = [],
        ["Versions.Azure"] = ["Versions"],
        ["Transmission"] = ["Acts"],
        ["Register"] = ["Acts", "Versions"],
        ["Records"] = ["Acts", "French", "Pdf.Signatures", "Register", "Transmission", "Versions"],
        ["Campaigns.Pipeline"] = ["Acts.Rules", "French"],
        ["Campaigns.Data"] = ["Campaigns.Pipeline", "Packaging"],
        ["Campaigns.Starting"] = ["Campaigns.Data"],
        ["Campaigns.Drafting"] =
        [
            "Campaigns.Data", "Campaigns.Pipeline", "Packaging", "Pdf.Conversion", "Register", "Templating", "Templating.Contracts",
            "Transmission", "Versions",
        ],
        ["Campaigns.Transmitting"] = ["Campaigns.Drafting"],
        ["Campaigns"] = ["Campaigns.Transmitting"],
        ["Campaigns.Sessions"] = ["Campaigns", "Records", "Versions.Azure"],
        ["Sandbox"] = ["Acts", "Transmission"],
        ["Worker"] = ["Campaigns.Sessions", "Sandbox"],
        ["Cli.Terminal"] = ["Campaigns.Drafting"],
        ["Cli.Templates"] = ["Campaigns.Sessions", "Cli.Terminal", "Diff.Redline", "Diff.Reports", "Gate"],
        ["Cli.Records"] = ["Campaigns.Sessions", "Cli.Terminal"],
        ["Cli"] = ["Campaigns.Starting", "Cli.Records", "Cli.Templates", "Sandbox", "Worker"],
    };

    public static TheoryData<string> Projects() =>
        [.. Directory.EnumerateDirectories(Checkout.PathOf("src"), "LegalDocs.*")
        .Select(folder => Path.GetFileName(folder)["LegalDocs.".Length..])];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_the_architecture_lets_it_know(string project)
    {
        var references = References(project);

        Assert.True(Allowed.ContainsKey(project), $"{project} is not in the architecture.");
        Assert.Subset(Allowed[project].ToHashSet(), references.ToHashSet());
    }

    public static TheoryData<string> Libraries() =>
        [.. Projects().Select(row => row.Data).Where(project => !Hosts.Contains(project))];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_knows_neither_host_nor_web_nor_configuration(string project)
    {
        var text = File.ReadAllText(ProjectFile(project));

        Assert.DoesNotContain(References(project), Hosts.Contains);
        Assert.DoesNotContain("Sdk.Web", text, StringComparison.Ordinal);
        Assert.DoesNotContain("FrameworkReference", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.Extensions.Configuration", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_know_nobody()
    {
        foreach (var leaf in Leaves)
        {
            Assert.Empty(References(leaf));
        }
    }

    [Fact]
    public void Only_one_project_sees_the_Azure_packages()
    {
        var seers = Projects().Select(row => row.Data)
            .Where(project => File.ReadAllText(ProjectFile(project)).Contains("\"Azure.", StringComparison.Ordinal));

        Assert.Equal(["Versions.Azure"], seers);
    }

    [Fact]
    public void No_project_is_a_drawer_for_everything()
    {
        string[] drawers = ["Common", "Core", "Shared", "Utils", "Helpers"];

        Assert.DoesNotContain(Projects().Select(row => row.Data), drawers.Contains);
    }

    private static string ProjectFile(string project) =>
        Checkout.PathOf("src", $"LegalDocs.{project}", $"LegalDocs.{project}.csproj");

    private static IReadOnlyList<string> References(string project) =>
        [.. XDocument.Load(ProjectFile(project)).Descendants("ProjectReference")
            .Select(
                reference =>
                    Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["LegalDocs.".Length..])];
}
