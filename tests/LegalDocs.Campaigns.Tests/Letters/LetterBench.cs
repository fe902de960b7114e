using System.Globalization;
using System.Net;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Tests.Transmitting;
using LegalDocs.Register;
using LegalDocs.Sandbox;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Letters;

/// <summary>An act that the rehearsal préfecture has received, and the desks that fetch and answer its letters.</summary>
internal sealed class LetterBench : CampaignBench
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private SandboxHost _platform = null!;

    public PostOffice Way { get; private set; } = null!;

    public LetterServices Services { get; private set; } = null!;

    public LetterDesk Letters => new(Services);

    public AnswerDesk Answers => new(Services);

    public PlannedActe Acte { get; } = SomePlan.Of(1).Actes[0];

    public long ActeTransaction { get; private set; }

    public IReadOnlyList<Siren> Sirens => [Acte.Emetteur];

    public static async Task<LetterBench> StartAsync()
    {
        var bench = new LetterBench();
        bench._platform = await bench.StartPlatformAsync(SandboxPace.Even(TimeSpan.FromMinutes(1)));
        bench.Way = new PostOffice(Account(bench._platform, bench.Acte.Emetteur, new S2lowPipelineOptions(), bench.Clock));
        await SomePlan.StoreAsync(bench.Store, bench.Acte, "v1", Token);
        await bench.ForgetRegisterAsync();
        bench.ActeTransaction = await bench.ReceiveAsync(bench.Acte);
        return bench;
    }

    /// <summary>A register that knows the act and nothing else: the first one, or one restored from a backup.</summary>
    public async Task ForgetRegisterAsync()
    {
        await OpenRegisterAsync();
        await Register.Actes.AddAsync(
            new ActeRecord
            {
                Urn = Acte.Urn,
                Scope = SomePlan.Campaign,
                Nature = Acte.Nature,
                Objet = Acte.Objet,
                Date = Acte.Date,
                Etat = EtatActe.AccuseRecu,
            },
            Token);
        Services = new LetterServices
        {
            Store = Store,
            Register = Register,
            Platforms = this,
            TimeProvider = Clock,
            Author = new VersionAuthor("essai", null),
            Campaign = SomePlan.Campaign,
        };
    }

    public override IPlateforme Find(Siren siren) => Way;

    /// <summary>Sends an act and stores its receipt, as the desk of transmissions does.</summary>
    public async Task<long> ReceiveAsync(PlannedActe acte)
    {
        var sent = Assert.IsType<CreationOutcome.Accepted>(await Way.CreateAsync(
            new TransmissionRequest
            {
                Siren = acte.Emetteur,
                Numero = acte.Numero,
                Nature = acte.Nature,
                Matiere = acte.Matiere,
                DateDecision = acte.Date,
                Objet = acte.Objet,
                Acte = Piece("acte.pdf"),
            },
            Token));
        Clock.Advance(TimeSpan.FromMinutes(3));
        var receipt = Assert.IsType<StatusOutcome.Acknowledged>(await Way.GetStatusAsync(sent.TransactionId, Token)).Receipt;
        if (await Store.FindAsync(acte.ObjectId, Token) is not null)
        {
            await AddAsync(acte, new Dictionary<string, ReadOnlyMemory<byte>> { [ActeFiles.Receipt] = receipt.Xml });
        }

        return sent.TransactionId;
    }

    public Task AddAsync(PlannedActe acte, Dictionary<string, ReadOnlyMemory<byte>> files) => ExtendAsync(acte.ObjectId, files, "ajout");

    /// <summary>The préfecture writes about an act.</summary>
    public async Task WriteAsync(CourrierType type, string reason = "Avis du comité", long? transaction = null)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("transaction", (transaction ?? ActeTransaction).ToString(CultureInfo.InvariantCulture)),
            new("type", ((int)type).ToString(CultureInfo.InvariantCulture)),
            new("motif", reason),
        ]);
        using var answer = await _browser.PostAsync(new Uri(_platform.BaseAddress, "/bac-a-sable/courrier"), form, Token);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public async Task<IReadOnlyList<StoredLetter>> StoredAsync() => await new LetterReader(Store).ListAsync(Acte.ObjectId, Token);

    /// <summary>A letter, written and fetched.</summary>
    public async Task<StoredLetter> FetchedAsync(CourrierType type)
    {
        await WriteAsync(type);
        await Letters.CollectNowAsync(Sirens, Token);
        return (await StoredAsync())[^1];
    }

    public async Task<int> VersionsAsync() => (await Store.FindAsync(Acte.ObjectId, Token))!.Head;

    public async Task<IReadOnlyList<string>> EventsAsync() =>
        [.. (await Register.Actes.HistoryAsync(Acte.Urn, Token)).Where(entry => entry.Name != ActeStates.StateRecorded)
            .Select(entry => $"{entry.Name} {entry.Detail}")];

    /// <summary>Does every step of answers that comes due within a time, minute by minute.</summary>
    public async Task<IReadOnlyList<EndedAnswer>> LetPassAsync(TimeSpan time)
    {
        var ended = new List<EndedAnswer>();
        for (var passed = TimeSpan.Zero; passed <= time; passed += TimeSpan.FromMinutes(1))
        {
            ended.AddRange(await Answers.WorkDueAsync(Token));
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        return ended;
    }

    public static PieceTransmise Piece(string name, string typePiece = "99_DE") =>
        new(name, System.Text.Encoding.ASCII.GetBytes($"%PDF-1.7\n% {name}\n%%EOF\n"), typePiece);

    public override ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return base.DisposeAsync();
    }
}
