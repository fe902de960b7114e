using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Gate.Tests.Support;
using LegalDocs.Templating;

namespace LegalDocs.Gate.Tests.Templates;

/// <summary>One passage of templates: each alone, then through their campaigns, then judged.</summary>
public sealed class TemplateGateTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly JsonNode Sample = JsonNode.Parse("""{"nom":"Saint-Remy","tncc":0,"type":"commune"}""")!;

    private readonly SmallCampaign _campaign = new();

    [Fact]
    public void Data_and_schema_bear_the_names_their_reader_gave_them()
    {
        using var data = JsonDocument.Parse("""{"acte":{"numero":"1"},"commune":{"nom":"Ahuy"},"inutile":1}""");
        var gate = new TemplateGate(new TemplateQuestions { Data = TemplateData.FromJson(data.RootElement), DataName = "d.json" });

        gate.Check(PathOf("convention.docx"));

        var unused = Assert.Single(Assert.Single(gate.Judge(Today)).Standing, finding => finding.Code == "LD1600");
        Assert.Equal("d.json", unused.File);
        Assert.Contains("inutile", unused.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_house_style_is_read_once_and_its_faults_are_said_once()
    {
        _campaign.Write("style.yaml", "version: 1\npolice: [Arial]\n");
        var gate = new TemplateGate(new TemplateQuestions());

        gate.Check(PathOf("convention.docx"));
        gate.Check(PathOf("deliberation.docx"));

        Assert.Equal(["style.yaml", "convention.docx", "deliberation.docx"], gate.Judge(Today).Select(file => Path.GetFileName(file.Path)));
    }

    [Fact]
    public void What_is_mended_is_checked_mended_and_the_file_is_left_as_it_was()
    {
        _campaign.Template("convention.docx", "{{ if commune.tncc == “1” }}L’{{ end }}{{ commune.nom }}");
        var before = File.ReadAllBytes(PathOf("convention.docx"));

        var plain = new TemplateGate(new TemplateQuestions()).Check(PathOf("convention.docx"));
        var mended = new TemplateGate(new TemplateQuestions { IsMended = true }).Check(PathOf("convention.docx"));

        Assert.Empty(plain.Fixes);
        Assert.Equal(before, plain.Docx.ToArray());
        Assert.NotEmpty(mended.Fixes);
        Assert.NotEqual(before, mended.Docx.ToArray());
        Assert.Equal(before, File.ReadAllBytes(PathOf("convention.docx")));
    }

    [Fact]
    public async Task What_a_campaign_says_goes_to_its_template_and_what_none_uses_is_told()
    {
        _campaign.Template("deliberation.docx", "{{ if adhesions.size > 9 }}Jamais{{ end }}");
        _campaign.Template("seule.docx", "Un modèle oublié.");

        Assert.Equal(
            ["convention.docx", "deliberation.docx LD1782", "seule.docx LD1780"],
            await SaidAsync("convention.docx", "deliberation.docx", "seule.docx"));
    }

    [Fact]
    public async Task A_campaign_that_cannot_be_planned_says_so_and_nothing_of_templates_without_use()
    {
        _campaign.Template("seule.docx", "Un modèle oublié.");
        _campaign.Write("donnees/communes.csv", "Code INSEE;Commune;SIREN;TNCC\n21003;#N/A;212100036;1\n");

        var said = await SaidAsync("seule.docx");

        Assert.Equal("seule.docx", said[0]);
        Assert.StartsWith("pipeline.yaml LD2", said[1], StringComparison.Ordinal);
        Assert.Equal(2, said.Count);
    }

    public void Dispose() => _campaign.Dispose();

    private string PathOf(string name) => Path.Combine(_campaign.Path, name);

    private async Task<IReadOnlyList<string>> SaidAsync(params string[] names)
    {
        var gate = new TemplateGate(new TemplateQuestions { IsStyleLeftOut = true });
        List<string> templates = [.. names.Select(PathOf)];
        templates.ForEach(template => gate.Check(template));
        await gate.AskAsync([_campaign.Path], templates, Planning.PlanAsync, [Sample], TestContext.Current.CancellationToken);
        return [.. gate.Judge(Today).Select(file =>
            $"{Path.GetFileName(file.Path)} {string.Join(' ', file.Standing.Select(finding => finding.Code).Distinct())}".TrimEnd())];
    }
}
