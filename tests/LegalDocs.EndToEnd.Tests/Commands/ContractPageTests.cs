using System.Text.RegularExpressions;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary>The transcripts of <c>docs/contract.md</c> are true.</summary>
public sealed partial class ContractPageTests : IDisposable
{
    private static readonly string Page =
        File.ReadAllText(Checkout.PathOf("src", "LegalDocs.Templating", "docs", "contract.md"));

    private readonly TempFolder _folder = new();

    public static TheoryData<string, string> Transcripts =>
        [.. Transcript().Matches(Page).Select(match => (match.Groups["command"].Value, match.Groups["output"].Value))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task A_transcript_shows_what_the_command_prints(string command, string output)
    {
        _folder.File("modele.docx", SmallCampaign.Docx(Fenced("template").TrimEnd().Split('\n')));
        _folder.File("data.json", Fenced("data"));

        var run = await CliRun.StartAsync(_folder.Path, [.. command.Split(' '), "--lang", "en", "--quiet"]);

        Assert.Equal(output.TrimEnd(), run.Output.Replace('\u00A0', ' ').TrimEnd());
    }

    private static string Fenced(string language) =>
        Regex.Match(Page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex("```console\n\\$ legaldocs (?<command>[^\n]+)\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Transcript();
}
