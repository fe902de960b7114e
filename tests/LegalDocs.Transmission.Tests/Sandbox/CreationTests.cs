using System.Text;
using LegalDocs.Sandbox;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Sandbox;

/// <summary>What the rehearsal platform accepts and refuses, seen by a client that is not ours (protocol 2.1, 2.2, 3.1).</summary>
public sealed class CreationTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8];

    [Fact]
    public async Task An_accepted_act_is_answered_OK_and_its_number_with_PHP_s_default_content_type()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);

        var answer = await client.CreateAsync(RawClient.Form());

        Assert.Equal((200, "OK\n1\n\n", "text/html; charset=UTF-8"), (answer.Status, answer.Text, answer.ContentType));
    }

    [Theory]
    [InlineData("number", "dm2018", "Le numéro n&#039;est pas correct")]
    [InlineData("number", "_A", "Le numéro n&#039;est pas correct")]
    [InlineData("number", "ABCDEFGHIJ123456", "Le numéro n&#039;est pas correct")]
    [InlineData("decision_date", "2026-03-03", "La date de décision est une date dans le futur")]
    [InlineData("decision_date", "27/09/2018", "La date de décision n&#039;est pas correcte")]
    [InlineData("nature_code", "7", "La nature de l&#039;acte n&#039;est pas correcte")]
    [InlineData("classif2", "", "La classification de l&#039;acte n&#039;est pas correcte")]
    [InlineData("subject", "", "L&#039;objet n&#039;est pas correct")]
    [InlineData("type_acte", "", "Erreur lors de la réception du fichier acte.pdf : typologie absente")]
    [InlineData("type_acte", "99DE", "Le code de la PJ doit faire 5 caractères")]
    public async Task A_bad_field_is_refused_with_HTTP_200_escaped_and_in_ISO_8859_1(string field, string value, string message)
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        var form = RawClient.Form();
        form[field] = value;

        var answer = await client.CreateAsync(form);

        Assert.Equal((200, $"KO\n{message}\n"), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task The_objet_may_have_499_characters_and_not_one_more()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        var longest = RawClient.Form(1);
        var tooLong = RawClient.Form(2);
        (longest["subject"], tooLong["subject"]) = (new string('é', 499), new string('é', 500));

        Assert.StartsWith("OK\n", (await client.CreateAsync(longest)).Text, StringComparison.Ordinal);
        Assert.StartsWith("KO\n", (await client.CreateAsync(tooLong)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_of_today_in_France_is_not_in_the_future()
    {
        // Half past ten in the evening, UTC: it is already the third of March in Dijon… and the fourth is tomorrow.
        await using var rehearsal = await Rehearsal.StartAsync(clock: new(new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero)));
        using var client = new RawClient(rehearsal.Address);
        var today = RawClient.Form(1);
        var tomorrow = RawClient.Form(2);
        (today["decision_date"], tomorrow["decision_date"]) = ("2026-03-03", "2026-03-04");

        Assert.StartsWith("OK\n", (await client.CreateAsync(today)).Text, StringComparison.Ordinal);
        Assert.StartsWith("KO\n", (await client.CreateAsync(tomorrow)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_serves_once_for_ever_within_a_collectivite()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var metropole = new RawClient(rehearsal.Address);
        using var commune = new RawClient(rehearsal.Address, "212102313");
        var otherDate = RawClient.Form();
        otherDate["decision_date"] = "2019-01-01";
        await metropole.CreateAsync(RawClient.Form());
        rehearsal.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(
            "KO\nUn acte portant le même numéro interne existe déjà dans la base de données.\n"
                + "Il faut peut-être ajouter un suffixe au numéro.\n",
            (await metropole.CreateAsync(otherDate)).Text);
        Assert.StartsWith("OK\n", (await commune.CreateAsync(RawClient.Form())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_act_or_with_an_empty_one_nothing_is_created()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);

        Assert.Equal(
            "KO\nAucun fichier acte n&#039;a été posté\n", (await client.PostAsync(RawClient.Create, RawClient.Form())).Text);
        Assert.Equal(
            "KO\nErreur lors de la récéption du fichier : Le fichier semble vide\n",
            (await client.PostAsync(RawClient.Create, RawClient.Form(), RawFile.Acte([]))).Text);
    }

    [Fact]
    public async Task Types_are_judged_by_content()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);

        Assert.Contains(
            "Fichier PDF ou XML requis.",
            (await client.PostAsync(RawClient.Create, RawClient.Form(), RawFile.Acte("PK\u0003\u0004"u8.ToArray()))).Text,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "KO\nErreur de validation du fichier annexe",
            (await client.CreateAsync(RawClient.Form(), RawFile.Annexe("texte"u8.ToArray()))).Text,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "OK\n", (await client.CreateAsync(RawClient.Form(), RawFile.Annexe(Png))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_annexe_needs_its_code()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);

        var answer = await client.CreateAsync(RawClient.Form(), RawFile.Annexe(Some.Pdf(), null));

        Assert.Equal("KO\nErreur lors de la réception du fichier annexe annexe.pdf : typologie absente\n", answer.Text);
    }

    [Fact]
    public async Task An_XML_act_is_for_budgets_only()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        var xml = RawFile.Acte("<?xml version=\"1.0\"?><DocumentBudgetaire/>"u8.ToArray());
        var budget = RawClient.Form();
        (budget["nature_code"], budget["classif1"], budget["classif2"], budget["type_acte"]) = ("5", "7", "1", "99_BU");

        Assert.StartsWith("KO\n", (await client.PostAsync(RawClient.Create, RawClient.Form(), xml)).Text, StringComparison.Ordinal);
        Assert.StartsWith("OK\n", (await client.PostAsync(RawClient.Create, budget, xml)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_files_than_PHP_takes_or_more_bytes_than_an_archive_holds_are_refused()
    {
        var limits = new SandboxLimits { Files = 3, ArchiveBytes = 200 };
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Limits = limits });
        using var client = new RawClient(rehearsal.Address);

        var many = await client.CreateAsync(RawClient.Form(), [.. Enumerable.Repeat(RawFile.Annexe(Some.Pdf()), 3)]);
        var large = await client.CreateAsync(RawClient.Form(), RawFile.Annexe(Some.Pdf(new string('x', 200))));

        Assert.Equal("KO\nLe nombre d&#039;annexes est trop important (max : 3)\n", many.Text);
        Assert.Equal("KO\nLa taille totale des fichiers est trop importante (max : 200)\n", large.Text);
    }

    [Theory]
    [InlineData("", 302)]
    [InlineData("?api=1", 200)]
    public async Task A_body_larger_than_PHP_takes_arrives_as_an_empty_form_and_only_the_query_says_api(string query, int status)
    {
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Limits = new SandboxLimits { PostBytes = 100 } });
        using var client = new RawClient(rehearsal.Address);

        var answer = await client.PostAsync(RawClient.Create + query, RawClient.Form(), RawFile.Acte(Some.Pdf()));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200, answer.Text.StartsWith("KO\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_matiere_that_is_no_number_is_an_uncaught_exception()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        var form = RawClient.Form();
        form["classif3"] = "4a";

        Assert.Equal(500, (await client.CreateAsync(form)).Status);
    }

    [Fact]
    public async Task Without_api_the_answer_is_a_redirection_in_both_cases()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        var form = RawClient.Form();
        form.Remove("api");

        var created = await client.CreateAsync(form);
        var refused = await client.CreateAsync(form);

        Assert.Equal((302, "/modules/actes/index.php"), (created.Status, created.Location));
        Assert.Equal((302, "/modules/actes/actes_transac_add.php"), (refused.Status, refused.Location));
    }

    [Fact]
    public async Task An_act_created_to_wait_stays_in_status_17()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        var form = RawClient.Form();
        form["en_attente"] = "1";
        await client.CreateAsync(form);
        rehearsal.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(
            "OK\n17\n", (await client.GetAsync("modules/actes/actes_transac_get_status.php?transaction=1")).Text);
    }

    [Fact]
    public async Task An_objet_comes_back_from_the_State_as_it_was_sent_in_ISO_8859_1()
    {
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Pace = SandboxPace.Even(TimeSpan.Zero) });
        using var client = new RawClient(rehearsal.Address);
        await client.CreateAsync(RawClient.Form());

        var receipt = await client.GetAsync("modules/actes/actes_transac_get_ARActe.php?id=1");

        Assert.Equal("application/xml", receipt.ContentType);
        Assert.Contains("Création d'un service commun", Encoding.Latin1.GetString(receipt.Body), StringComparison.Ordinal);
    }
}
