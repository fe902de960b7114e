using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Worker.Tests.Support;
using Microsoft.Extensions.Logging;

namespace LegalDocs.Worker.Tests.Alerts;

/// <summary>Acts that wait too long are told: in the log, and in one message over STARTTLS.</summary>
public sealed class AlertDeskTests
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(25);

    [Fact]
    public async Task Acts_that_wait_too_long_are_told_in_one_message_by_cause_over_an_encrypted_connection()
    {
        await using var bench = await AlertBench.StartAsync();
        await bench.EnqueueAsync("D1");
        await bench.SendAsync(AttemptState.Accepted);
        await bench.EnqueueAsync("D2");
        await bench.SendAsync(null);
        await bench.EnqueueAsync("D3");
        bench.Clock.Advance(Day);

        var survey = await bench.ExamineAsync(bench.Desk());

        Assert.Equal(
            [WaitingCause.Unacknowledged, WaitingCause.Unknown, WaitingCause.Unsent],
            survey.Waiting.OrderBy(act => act.Urn.Numero.Value, StringComparer.Ordinal).Select(act => act.Cause));
        Assert.Equal(Day, survey.OldestUnacknowledged);
        var mail = Assert.Single(bench.Server.Messages);
        Assert.True(mail.WasEncrypted);
        Assert.Equal(2, mail.To.Count);
        var message = mail.Parse();
        Assert.Equal("LegalDocs : 3 actes à surveiller, campagne essai", message.Subject);
        Assert.All(["LD4701", "LD4702", "LD4703", "D1", "D2", "D3", "depuis le 2 mars 2026 à 09 h 00 (UTC)"],
            part => Assert.Contains(part, message.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_act_within_its_limits_is_told_to_nobody()
    {
        await using var bench = await AlertBench.StartAsync();
        await bench.EnqueueAsync("D1");
        bench.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Empty((await bench.ExamineAsync(bench.Desk())).Waiting);

        Assert.Empty(bench.Server.Messages);
        Assert.Empty(bench.Log.Lines);
    }

    [Fact]
    public async Task An_act_is_told_once_for_a_cause_whatever_restarts_and_again_for_another_cause()
    {
        await using var bench = await AlertBench.StartAsync();
        await bench.EnqueueAsync("D1");
        bench.Clock.Advance(Day);
        await bench.ExamineAsync(bench.Desk());

        await bench.ExamineAsync(bench.Desk());
        Assert.Single(bench.Server.Messages);
        await bench.SendAsync(AttemptState.Accepted);
        bench.Clock.Advance(Day);
        await bench.ExamineAsync(bench.Desk());

        Assert.Equal(2, bench.Server.Messages.Count);
        Assert.Contains("LD4703", bench.Server.Messages[1].Parse().TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_cannot_be_sent_stops_nothing_and_is_sent_at_a_later_round()
    {
        await using var bench = await AlertBench.StartAsync();
        await bench.EnqueueAsync("D1");
        bench.Clock.Advance(Day);
        bench.Server.IsRefusing = true;
        var desk = bench.Desk();

        Assert.Single((await bench.ExamineAsync(desk)).Waiting);
        Assert.Contains(bench.Log.Lines, line => line is { EventId: 6023, Level: LogLevel.Warning });
        bench.Server.IsRefusing = false;
        await bench.ExamineAsync(desk);

        Assert.Single(bench.Server.Messages);
        Assert.Single(bench.Log.Lines, line => line.EventId == 6020);
    }

    [Fact]
    public async Task A_server_that_nobody_vouches_for_a_wrong_password_and_a_closed_port_are_failures_of_the_mail()
    {
        await using var bench = await AlertBench.StartAsync();
        await bench.EnqueueAsync("D1");
        bench.Clock.Advance(Day);

        await bench.ExamineAsync(bench.Desk(bench.Settings() with { EmpreinteCertificat = null }));
        await bench.ExamineAsync(bench.Desk(password: "faux"));
        await bench.ExamineAsync(bench.Desk(bench.Settings() with { Port = 1 }));

        Assert.Empty(bench.Server.Messages);
        Assert.Equal(3, bench.Log.Lines.Count(line => line.EventId == 6023));
        Assert.DoesNotContain(bench.Log.Lines, line => line.Text.Contains("faux", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_act_that_stopped_is_an_error_in_the_scope_of_its_act_with_the_platform_s_words()
    {
        await using var bench = await AlertBench.StartAsync();
        await bench.EnqueueAsync("D1");
        await bench.RefuseAsync("D1");

        await bench.ExamineAsync(bench.Desk(bench.Settings() with { Langue = "en" }));

        var line = Assert.Single(bench.Log.Lines, each => each.EventId == 6021);
        Assert.Equal((LogLevel.Error, "D1", "242100410"), (line.Level, line.Scope!["Numero"], line.Scope["Siren"]));
        var message = Assert.Single(bench.Server.Messages).Parse();
        Assert.Equal("LegalDocs: 1 act to look after, campaign essai", message.Subject);
        Assert.Contains("Number already taken", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_the_log_tells_once()
    {
        await using var bench = await AlertBench.StartAsync();
        await bench.EnqueueAsync("D1");
        bench.Clock.Advance(Day);

        await bench.ExamineAsync(new AlertDesk(null, bench.Clock, bench.Log.Logger<AlertDesk>()));
        await bench.ExamineAsync(new AlertDesk(null, bench.Clock, bench.Log.Logger<AlertDesk>()));

        Assert.Single(bench.Log.Lines, line => line is { EventId: 6020, Level: LogLevel.Warning });
    }

    [Fact]
    public async Task While_another_worker_tells_nothing_is_told()
    {
        await using var bench = await AlertBench.StartAsync();
        await bench.EnqueueAsync("D1");
        bench.Clock.Advance(Day);
        await bench.ExamineAsync(new AlertDesk(null, bench.Clock, bench.Log.Logger<AlertDesk>()));
        await bench.EnqueueAsync("D2");
        bench.Clock.Advance(Day);
        await bench.Register.Work.ClaimAsync(
            ["alert"], "alert:essai", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        await bench.ExamineAsync(bench.Desk());

        Assert.Empty(bench.Server.Messages);
    }
}
