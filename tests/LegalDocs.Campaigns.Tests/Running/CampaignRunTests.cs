using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Campaigns.Tests.Running;

public sealed class CampaignRunTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_plan()
    {
        await using var workshop = await Workshop.OpenAsync();

        var report = await workshop.RunAsync();

        Assert.Equal(report.Plan.Actes.Select(acte => acte.Key), report.Actes.Select(result => result.Acte.Key));
    }

    [Fact]
    public async Task A_forecast_says_new_unchanged_and_modified_and_writes_nothing()
    {
        await using var workshop = await Workshop.OpenAsync();
        Assert.Equal([ActeChange.New], (await ForecastAsync(workshop)).Select(each => each.Change).Distinct());
        Assert.False(Directory.Exists(workshop.Outputs));

        await workshop.RunAsync();
        workshop.Campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit des sols\nSC02;Archives communes\n");

        Assert.Equal(
            [ActeChange.Unchanged, ActeChange.Modified, ActeChange.Unchanged, ActeChange.Unchanged, ActeChange.Unchanged],
            (await ForecastAsync(workshop)).Select(each => each.Change));
    }

    [Fact]
    public async Task A_forecast_says_why_from_the_data_the_template_and_the_pipeline_file()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();

        workshop.Campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit des sols\nSC02;Archives communes\n");
        var byData = (await ForecastAsync(workshop)).Single(each => each.Change == ActeChange.Modified);
        workshop.Campaign.Write("donnees/services.csv", SmallCampaign.Services);
        workshop.Campaign.Template("deliberation.docx", "Autre texte");
        var byTemplate = (await ForecastAsync(workshop)).Where(each => each.Change == ActeChange.Modified).ToList();

        Assert.Contains(byData.Reasons, reason => reason.French == "service.nom : « Archives » → « Archives communes »");
        Assert.Equal(2, byTemplate.Count);
        Assert.All(byTemplate, each => Assert.Equal("modèle deliberation.docx modifié", Assert.Single(each.Reasons).French));
    }

    [Fact]
    public async Task A_label_of_the_pipeline_file_changes_the_acts_of_its_kind_alone()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();

        workshop.Campaign.EditPipeline("Création du service {{ service.nom }}", "Création d’un service {{ service.nom }}");
        var changed = (await ForecastAsync(workshop)).Where(each => each.Change == ActeChange.Modified).ToList();

        Assert.Equal(["deliberation"], changed.Select(each => each.Acte.Definition.Id).Distinct());
        Assert.All(changed, each => Assert.StartsWith("acte.objet : « Création du service", each.Reasons[0].French, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signed_act_is_kept_unless_it_is_named()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        var signed = (await workshop.PlanAsync()).Actes[1];
        await workshop.Store.CommitAsync(
            signed.ObjectId,
            new LegalDocs.Versions.VersionDraft
            {
                Files = new Dictionary<string, ReadOnlyMemory<byte>> { [LegalDocs.Versions.ActeFiles.SignedPdf] = new byte[] { 1 } },
                Mode = LegalDocs.Versions.VersionMode.Extend,
                Message = "Acte signé",
                Author = new LegalDocs.Versions.VersionAuthor("Essai", null),
            },
            TestContext.Current.CancellationToken);
        workshop.Campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit des sols\nSC02;Archives communes\n");

        var forecast = (await ForecastAsync(workshop))[1];
        var kept = Assert.IsType<ActeResult.Failed>((await workshop.RunAsync()).Actes[1]);
        var run = new CampaignRun(await workshop.PlanAsync(), workshop.Services with { Redone = [signed.Numero.Value] });
        var redone = (await run.RunAsync(new CancelNever(), TestContext.Current.CancellationToken)).Actes[1];

        Assert.Equal(ActeChange.Frozen, forecast.Change);
        Assert.NotEmpty(forecast.Reasons);
        Assert.Equal("LD3016", Assert.Single(kept.Findings).Code);
        Assert.Equal(3, Assert.IsType<ActeResult.Made>(redone).Version);
    }

    [Fact]
    public async Task An_act_sent_for_real_and_the_acts_sent_with_it_are_kept()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        workshop.Campaign.EditPipeline(
            "    pour: services\n",
            "    pour: services\n    transmission:\n      type_piece: 99_DE\n      pieces_jointes:\n        - { acte: convention, type_piece: 99_DE }\n");
        var sent = (await workshop.PlanAsync()).Actes[1];
        var intent = new AttemptIntent { Attempt = 1, At = workshop.Clock.GetUtcNow(), Platform = "S2LOW https://s2low.exemple.fr", Version = 1, Files = [] };
        await new AttemptLog(workshop.Store).TryOpenAsync(sent.ObjectId, intent, TestContext.Current.CancellationToken);
        workshop.Campaign.Write("donnees/communes.csv", "Code INSEE;Commune;SIREN;TNCC\n21003;Ahuy;212100036;1\n21166;Chenôves;212101661;0\n");

        var forecasts = await ForecastAsync(workshop);

        Assert.Equal(
            [("DM2018_SC01", null), ("DM2018_SC02", "LD3014"), ("CV18_SC01_21166", null), ("CV18_SC02_21166", "LD3015")],
            forecasts.Where(each => each.Change != ActeChange.Unchanged)
                .Select(each => (each.Acte.Numero.Value, each.Findings.SingleOrDefault()?.Code)));
        Assert.Equal(
            [ActeChange.Modified, ActeChange.Frozen, ActeChange.Unchanged, ActeChange.Modified, ActeChange.Frozen],
            forecasts.Select(each => each.Change));
    }

    [Fact]
    public async Task A_cancelled_run_leaves_whole_versions_and_the_next_one_completes()
    {
        await using var workshop = await Workshop.OpenAsync();
        using var source = new CancellationTokenSource();
        var run = new CampaignRun(await workshop.PlanAsync(), workshop.Services with { Parallelism = 1 });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => run.RunAsync(new CancelAfterOne(source), source.Token));
        var report = await workshop.RunAsync();

        Assert.NotEmpty(report.Actes.OfType<ActeResult.Unchanged>());
        Assert.NotEmpty(report.Actes.OfType<ActeResult.Made>());
        Assert.Empty(report.Actes.OfType<ActeResult.Failed>());
    }

    [Fact]
    public void Only_one_run_at_a_time_holds_the_lock()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, ".legaldocs", "verrou");

        using (var first = RunLock.TryTake(path))
        {
            Assert.NotNull(first);
            Assert.Null(RunLock.TryTake(path));
        }

        using var second = RunLock.TryTake(path);
        Assert.NotNull(second);
    }

    private static async Task<IReadOnlyList<ActeForecast>> ForecastAsync(Workshop workshop) =>
        await CampaignForecast.ReadAsync(
            await workshop.PlanAsync(), workshop.Store, [], TestContext.Current.CancellationToken);

    private sealed class CancelNever : IRunObserver
    {
        public void OnPlanned(LegalDocs.Campaigns.Planning.CampaignPlan plan)
        {
        }

        public void OnActe(ActeResult result)
        {
        }

        public void OnTransmissionStarted(string platform, bool isRehearsal, int remaining)
        {
        }

        public void OnTransmission(TransmissionResult result)
        {
        }
    }

    private sealed class CancelAfterOne(CancellationTokenSource source) : IRunObserver
    {
        public void OnPlanned(LegalDocs.Campaigns.Planning.CampaignPlan plan)
        {
        }

        public void OnActe(ActeResult result) => source.Cancel();

        public void OnTransmissionStarted(string platform, bool isRehearsal, int remaining)
        {
        }

        public void OnTransmission(TransmissionResult result)
        {
        }
    }
}
