using LegalDocs.Acts;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Worker.Tests.Support;

/// <summary>A register with acts that wait, a mail server, and the desk that tells.</summary>
internal sealed class AlertBench : IAsyncDisposable
{
    public const string Campaign = "essai";

    private readonly TempFolder _folder = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public SmtpListener Server { get; } = new();

    public LogBook Log { get; } = new();

    public RegisterDatabase Register { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<AlertBench> StartAsync()
    {
        var bench = new AlertBench();
        bench.Register = await RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = Path.Combine(bench._folder.Path, "registre.db") }, bench.Clock, Token);
        return bench;
    }

    /// <summary>A desk as a new process would have it.</summary>
    public AlertDesk Desk(MailSettings? settings = null, string password = "motdepasse") =>
        new(new SmtpAlertMail(settings ?? Settings(), password), Clock, Log.Logger<AlertDesk>());

    public MailSettings Settings() => new()
    {
        Serveur = "localhost",
        Port = Server.Port,
        Identifiant = "greffe",
        De = "legaldocs@metropole.example",
        A = ["greffe@metropole.example", "dsi@metropole.example"],
        EmpreinteCertificat = Server.CertificateSha256,
    };

    public Task<TransmissionSurvey> ExamineAsync(AlertDesk desk) =>
        desk.ExamineAsync(Register, Campaign, AlertThresholds.Production, Token);

    /// <summary>An act that is ready to be sent.</summary>
    public Task EnqueueAsync(string numero) => Register.Work.EnqueueAsync(Work(numero, Clock.GetUtcNow()), Token);

    /// <summary>An act that is ready to be sent at an instant.</summary>
    public static NewWork Work(string numero, DateTimeOffset due) => new()
    {
        Key = $"transmit:242100410:{numero}",
        Kind = "transmit",
        Scope = Campaign,
        Subject = Urn(numero).Value,
        State = "{}",
        DueAt = due,
        Acte = Record(numero),
    };

    /// <summary>Sends the act that is due: the attempt is opened, and closed as a state says.</summary>
    public async Task SendAsync(AttemptState? end)
    {
        var item = (await Register.Work.ClaimAsync(["transmit"], Campaign, TimeSpan.FromMinutes(1), Token))!;
        var id = $"{item.Subject}#1";
        Assert.True(await Register.Work.OpenAttemptAsync(item, id, [], Token));
        await Register.Work.SaveAsync(
            item,
            new WorkChange
            {
                DueAt = Clock.GetUtcNow() + TimeSpan.FromDays(3),
                ClosedAttempt = end is { } state ? new ClosedAttempt(id, state, null) : null,
            },
            Token);
    }

    /// <summary>The act that is due is refused: a person must act.</summary>
    public async Task RefuseAsync(string numero)
    {
        var item = (await Register.Work.ClaimAsync(["transmit"], Campaign, TimeSpan.FromMinutes(1), Token))!;
        await Register.Work.SaveAsync(
            item,
            new WorkChange
            {
                State = """{"step":"stopped","detail":{"french":"Numéro déjà pris","english":"Number already taken"}}""",
                IsDone = true,
                Acte = Record(numero) with { Etat = EtatActe.Anomalie },
            },
            Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Register.DisposeAsync();
        _folder.Dispose();
    }

    private static ActeUrn Urn(string numero) => ActeUrn.Of(Siren.Parse("242100410"), NumeroInterne.Parse(numero));

    private static ActeRecord Record(string numero) => new()
    {
        Urn = Urn(numero),
        Scope = Campaign,
        Nature = NatureActe.Deliberation,
        Objet = "Création d’un service commun",
        Date = new DateOnly(2018, 9, 27),
        Etat = EtatActe.ATransmettre,
    };
}
