using DocumentFormat.OpenXml.Wordprocessing;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Planning;

public sealed class PlannerTests : IDisposable
{
    private readonly SmallCampaign _campaign = new();

    [Fact]
    public async Task Each_kind_of_act_is_made_for_each_row_of_its_dataset()
    {
        var plan = await PlanAsync();

        Assert.Equal(
            ["DM2018_SC01", "DM2018_SC02", "CV18_SC01_21003", "CV18_SC01_21166", "CV18_SC02_21166"],
            plan.Actes.Select(acte => acte.Numero.Value));
        Assert.Equal("Convention avec la commune d’Ahuy", plan.Actes[2].Objet.Replace('\'', '’'));
        Assert.Equal(new DateOnly(2018, 10, 15), plan.Actes[2].Date);
        Assert.Equal("CV18_SC01_21166_chenove", plan.Actes[3].FileName);
    }

    [Fact]
    public async Task A_convention_awaits_the_deliberation_of_its_service()
    {
        var plan = await PlanAsync();

        Assert.Equal(["deliberation/SC01"], plan.Actes[2].AwaitedActes);
        Assert.Equal(["deliberation/SC02"], plan.Actes[4].AwaitedActes);
    }

    [Fact]
    public async Task A_deliberation_is_sent_with_the_conventions_of_its_service()
    {
        var plan = await PlanAsync();

        Assert.Equal(2, plan.Actes[0].Pieces.Count);
        Assert.All(
            plan.Actes[0].Pieces, piece => Assert.StartsWith("convention/", piece.ActeKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_sees_row_links_related_acts_law_and_campaign()
    {
        var plan = await PlanAsync();

        var scope = plan.Scopes.Build(plan.Actes[2]);

        Assert.Equal("Ahuy", scope["commune"]!["nom"]!.GetValue<string>());
        Assert.Equal("Droit des sols", scope["adhesion"]!["service"]!["nom"]!.GetValue<string>());
        Assert.Equal("DM2018_SC01", scope["actes"]!["deliberation"]!["numero"]!.GetValue<string>());
        Assert.Equal("comité technique", scope["droit"]!["comite"]!.GetValue<string>());
        Assert.Equal("essai", scope["campagne"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_row_that_many_rows_link_to_sees_them_in_the_order_of_the_data()
    {
        var plan = await PlanAsync();

        var adhesions = plan.Scopes.Build(plan.Actes[0])["adhesions"]!.AsArray();

        Assert.Equal(["Ahuy", "Chenôve"], adhesions.Select(each => each!["commune"]!["nom"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Planning_twice_gives_the_same_scope_bytes()
    {
        var first = await PlanAsync();
        var second = await PlanAsync();

        Assert.Equal(
            first.Scopes.Build(first.Actes[3]).ToJsonString(), second.Scopes.Build(second.Actes[3]).ToJsonString());
    }

    [Fact]
    public async Task Two_acts_with_the_same_number_are_refused_with_both_rows()
    {
        _campaign.EditPipeline("CV18_{{ service.code }}_{{ commune.code_insee }}", "CV18_{{ commune.code_insee }}");

        var finding = Assert.Single(await RefusedAsync(), finding => finding.Code == "LD3004");

        Assert.Contains("CV18_21166", finding.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CV-{{ service.code }}_{{ commune.code_insee }}")]
    [InlineData("CONVENTION_{{ service.code }}_{{ commune.code_insee }}")]
    [InlineData("_{{ service.code }}_{{ commune.code_insee }}")]
    public async Task A_number_the_platform_would_refuse_is_said_once_with_its_rows(string numero)
    {
        _campaign.EditPipeline("CV18_{{ service.code }}_{{ commune.code_insee }}", numero);

        AssertSaidOnce(await RefusedAsync(), "LD3001", "convention (3 lignes, dont ligne 2)", "convention (3 rows, one being line 2)");
    }

    [Fact]
    public async Task Two_files_that_differ_by_case_only_are_refused()
    {
        _campaign.EditPipeline("{{ acte.numero }}_{{ commune.nom | fichier }}", "{{ service.code }}");

        Assert.Contains(await RefusedAsync(), finding => finding.Code == "LD3005");
    }

    [Fact]
    public async Task A_file_name_that_leaves_its_folder_is_refused()
    {
        _campaign.EditPipeline("{{ acte.numero }}_{{ commune.nom | fichier }}", "../{{ acte.numero }}");

        AssertSaidOnce(await RefusedAsync(), "LD3006", "convention (3 lignes, dont ligne 2)", "convention (3 rows, one being line 2)");
    }

    [Fact]
    public async Task An_objet_of_500_characters_is_refused()
    {
        _campaign.EditPipeline("Création du service {{ service.nom }}", new string('x', 500));

        AssertSaidOnce(await RefusedAsync(), "LD3007", "deliberation (2 lignes, dont ligne 2)", "deliberation (2 rows, one being line 2)");
    }

    [Fact]
    public async Task An_unknown_field_in_a_number_names_the_nearest_one()
    {
        _campaign.EditPipeline("DM2018_{{ service.code }}", "DM2018_{{ service.cod }}");

        var findings = await RefusedAsync();

        var finding = Assert.Single(findings);
        Assert.Contains("« code »", finding.RemedyFrench, StringComparison.Ordinal);
        Assert.EndsWith("(2 lignes, dont ligne 2)", finding.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rank_stays_with_its_row_when_rows_come_and_go()
    {
        _campaign.EditPipeline("CV18_{{ service.code }}_{{ commune.code_insee }}", "CV18_{{ rang | chiffres 3 }}");
        var ranks = new MemoryRanks();
        var before = await PlanAsync(ranks);

        _campaign.Write(
            "donnees/adhesions.csv",
            "Code INSEE;Service;Date\n21003;SC02;15/10/2018\n21166;SC02;16/10/2018\n21166;SC01;16/10/2018\n");
        var after = await PlanAsync(ranks);

        Assert.Equal(["CV18_001", "CV18_002", "CV18_003"], before.Actes.Skip(2).Select(acte => acte.Numero.Value));
        Assert.Equal(["CV18_004", "CV18_003", "CV18_002"], after.Actes.Skip(2).Select(acte => acte.Numero.Value));
    }

    [Fact]
    public async Task A_full_number_space_is_said_and_never_cut()
    {
        _campaign.EditPipeline("CV18_{{ service.code }}_{{ commune.code_insee }}", "CV18_{{ rang | chiffres 1 }}");
        var ranks = new MemoryRanks(firstRank: 9);

        var findings = await RefusedAsync(ranks);

        var finding = Assert.Single(findings);
        Assert.Contains("numérotation est pleine", finding.French, StringComparison.Ordinal);
        Assert.EndsWith("(2 lignes, dont ligne 3)", finding.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_is_not_there_is_told_in_words_with_the_nearest_name()
    {
        File.Move(Path.Combine(_campaign.Path, "convention.docx"), Path.Combine(_campaign.Path, "conventions.docx"));

        var finding = Assert.Single(await RefusedAsync());

        Assert.Equal(("LD3010", "convention.docx"), (finding.Code, finding.File));
        Assert.Contains("« conventions.docx »", finding.French, StringComparison.Ordinal);
        Assert.DoesNotContain("Could not", finding.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_a_template_writes_as_the_data_hold_them_are_warned_of_once()
    {
        _campaign.Template("convention.docx", "Signée le {{ adhesion.date }} ({{ adhesion.date | date_longue }}).");

        var warning = Assert.Single((await PlanAsync()).Warnings, warning => warning.Code == "LD3011");

        Assert.Equal("paragraphe 1 (dans 3 actes : CV18_SC01_21003, CV18_SC01_21166, CV18_SC02_21166)", warning.Place);
        Assert.Contains("« 2018-10-15 »", warning.French, StringComparison.Ordinal);
        Assert.Contains("►{{ adhesion.date }}◄", warning.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tracked_changes_left_in_a_template_are_refused()
    {
        _campaign.Template("convention.docx", new Paragraph(new InsertedRun(new Run(new Text("Bon texte"))) { Author = "J. Exemple", Id = "1" }));

        var finding = Assert.Single(await RefusedAsync());

        Assert.Equal(("LD3012", "convention.docx"), (finding.Code, finding.File));
        Assert.Contains("J. Exemple", finding.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_left_in_a_template_are_warned_of()
    {
        _campaign.Template("convention.docx", new Paragraph(new Run(new Text("Texte")), new Run(new CommentReference { Id = "1" })));

        Assert.Contains((await PlanAsync()).Warnings, warning => warning.Code == "LD3013" && warning.File == "convention.docx");
    }

    [Theory]
    [InlineData("Commune { commune.nom }", "LD1105")]
    [InlineData("Commune {{ commune.nom }}}", "LD1107")]
    public async Task Braces_that_would_stay_in_the_text_of_an_act_are_refused(string text, string code)
    {
        _campaign.Template("convention.docx", text);

        Assert.Equal((code, FindingSeverity.Error), (await RefusedAsync()) is [var only] ? (only.Code, only.Severity) : default);
    }

    [Fact]
    public async Task Errors_of_several_templates_come_together()
    {
        _campaign.Template("deliberation.docx", "{{ for a in adhesions }} sans fin");
        _campaign.Template("convention.docx", "{{ commune.non }", "{{ si }}}}", "{{ if }}");

        var files = (await RefusedAsync()).Select(finding => finding.File).Distinct();

        Assert.Equal(2, files.Count());
    }

    [Fact]
    public async Task A_template_that_does_not_compile_hides_no_unknown_field_of_another()
    {
        _campaign.Template("deliberation.docx", "{{ if }}");
        _campaign.Template("convention.docx", "Convention de {{ commune.nomm }}.");

        var findings = await RefusedAsync();

        Assert.Contains(findings, finding => finding.File == "deliberation.docx");
        Assert.Single(findings, finding => finding.File == "convention.docx"
            && finding.French.Contains("nomm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_template_is_named()
    {
        File.Delete(Path.Combine(_campaign.Path, "convention.docx"));

        Assert.Contains(
            await RefusedAsync(),
            finding => finding.Format(MessageLanguage.French).Contains("convention.docx", StringComparison.Ordinal));
    }

    public void Dispose() => _campaign.Dispose();

    private async Task<CampaignPlan> PlanAsync(MemoryRanks? ranks = null)
    {
        var outcome = await CampaignLoader.LoadAsync(
            _campaign.Path, ranks ?? new MemoryRanks(), TestContext.Current.CancellationToken);
        return outcome is PlanOutcome.Planned planned
            ? planned.Plan
            : throw new Xunit.Sdk.XunitException(string.Join(
                '\n', ((PlanOutcome.Refused)outcome).Findings.Select(
                    finding => finding.Format(MessageLanguage.French))));
    }

    private static void AssertSaidOnce(IReadOnlyList<Finding> findings, string code, string french, string english)
    {
        var finding = Assert.Single(findings, finding => finding.Code == code);
        Assert.Equal((french, english), (finding.Place, finding.PlaceEnglish));
    }

    private async Task<IReadOnlyList<Finding>> RefusedAsync(MemoryRanks? ranks = null)
    {
        var outcome = await CampaignLoader.LoadAsync(
            _campaign.Path, ranks ?? new MemoryRanks(), TestContext.Current.CancellationToken);
        return Assert.IsType<PlanOutcome.Refused>(outcome).Findings;
    }

    private sealed class MemoryRanks(int firstRank = 1) : IRankSource
    {
        private readonly Dictionary<(string, string), int> _ranks = [];
        private readonly Dictionary<string, int> _next = [];

        public Task<int> RankOfAsync(string campagne, string acteId, string rowKey, CancellationToken cancellationToken)
        {
            if (!_ranks.TryGetValue((acteId, rowKey), out var rank))
            {
                rank = _next.GetValueOrDefault(acteId, firstRank);
                _next[acteId] = rank + 1;
                _ranks[(acteId, rowKey)] = rank;
            }

            return Task.FromResult(rank);
        }
    }
}
