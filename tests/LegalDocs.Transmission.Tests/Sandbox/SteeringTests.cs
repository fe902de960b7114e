using System.Net;
using LegalDocs.Sandbox;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Sandbox;

/// <summary>The page that shows and steers the rehearsal platform.</summary>
public sealed class SteeringTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_shows_each_transaction_with_its_text_encoded()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.Client().CreateAsync(Some.Request() with { Objet = "<script>alert(1)</script>" }, Token);

        var page = await rehearsal.GetAsync("/");

        Assert.Contains("DM2018_0001", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_is_put_forward_and_stays_ahead_after_a_restart()
    {
        var file = Path.GetTempFileName();
        var options = new SandboxOptions { DatabasePath = file, Pace = SandboxPace.Even(TimeSpan.FromHours(1)) };
        await using (var first = await Rehearsal.StartAsync(options))
        {
            await first.Client().CreateAsync(Some.Request(), Token);
            Assert.Equal(HttpStatusCode.Redirect, await first.SteerAsync("horloge", ("secondes", "10800")));
            Assert.IsType<StatusOutcome.Acknowledged>(await first.Client().GetStatusAsync(1, Token));
        }

        await using var second = await Rehearsal.StartAsync(options);
        await second.Client().CreateAsync(Some.Request(2), Token);
        second.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(new StatusOutcome.InProgress(1), await second.Client().GetStatusAsync(2, Token));
    }

    [Fact]
    public async Task During_a_maintenance_every_script_answers_a_page_until_it_ends()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.SteerAsync("maintenance", ("etat", "oui"));
        Assert.IsType<CreationOutcome.Unknown>(await rehearsal.Client().CreateAsync(Some.Request(), Token));

        await rehearsal.SteerAsync("maintenance", ("etat", "non"));

        Assert.IsType<CreationOutcome.Accepted>(await rehearsal.Client().CreateAsync(Some.Request(), Token));
    }

    [Fact]
    public async Task Faults_are_chosen_on_the_page_which_counts_those_that_struck()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        Assert.Equal(HttpStatusCode.Redirect, await rehearsal.SteerAsync("pannes", ("pannes", "html502:1")));
        Assert.IsType<CreationOutcome.Unknown>(await rehearsal.Client().CreateAsync(Some.Request(), Token));

        var page = await rehearsal.GetAsync("/");
        await rehearsal.SteerAsync("pannes", ("pannes", string.Empty));

        Assert.Contains("value=\"html502:1\"", page, StringComparison.Ordinal);
        Assert.Contains("html502 1, maintenance 0", page, StringComparison.Ordinal);
        Assert.IsType<CreationOutcome.Accepted>(await rehearsal.Client().CreateAsync(Some.Request(), Token));
    }

    [Theory]
    [InlineData("pannes", "pannes", "inconnue:1")]
    [InlineData("horloge", "secondes", "-5")]
    [InlineData("horloge", "secondes", "hier")]
    [InlineData("courrier", "transaction", "99")]
    [InlineData("courrier", "transaction", "1")]
    public async Task What_makes_no_sense_is_refused(string action, string field, string value)
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.Client().CreateAsync(Some.Request(), Token);

        Assert.Equal(HttpStatusCode.BadRequest, await rehearsal.SteerAsync(action, (field, value), ("type", "2")));
    }

    [Fact]
    public async Task A_page_of_elsewhere_cannot_steer_through_the_browser()
    {
        await using var rehearsal = await Rehearsal.StartAsync();

        var itself = rehearsal.Address.ToString().TrimEnd('/');
        (string, string) maintenance = ("etat", "oui");

        Assert.Equal(
            HttpStatusCode.Forbidden, await rehearsal.SteerFromAsync("https://ailleurs.example", "maintenance", maintenance));
        Assert.Equal(HttpStatusCode.Redirect, await rehearsal.SteerFromAsync(itself, "maintenance", maintenance));
    }
}
