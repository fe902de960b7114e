using System.Globalization;
using System.Net;
using LegalDocs.Acts;
using LegalDocs.Sandbox;

namespace LegalDocs.Transmission.Tests.Support;

/// <summary>The rehearsal platform on loopback, with a clock that tests move, clients of it, and its page.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    /// <summary>A minute in each status.</summary>
    public static readonly SandboxPace Pace = SandboxPace.Even(TimeSpan.FromMinutes(1));

    private readonly SandboxHost _host;
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Rehearsal(SandboxHost host, RecordingClock clock)
    {
        _host = host;
        Clock = clock;
    }

    public RecordingClock Clock { get; }

    public Uri Address => _host.BaseAddress;

    public static async Task<Rehearsal> StartAsync(SandboxOptions? options = null, RecordingClock? clock = null)
    {
        clock ??= new RecordingClock();
        options ??= new SandboxOptions { Pace = Pace };
        return new Rehearsal(await SandboxHost.StartAsync(options, clock, TestContext.Current.CancellationToken), clock);
    }

    public S2lowPlateforme Client(Siren? siren = null) => Clients.Of(Address, siren ?? Some.Metropole, Clock);

    /// <summary>Writes as the préfecture about an act that was received.</summary>
    public async Task WriteLetterAsync(long acte, CourrierType type, string reason)
    {
        var status = await SteerAsync(
            "courrier",
            ("transaction", acte.ToString(CultureInfo.InvariantCulture)),
            ("type", ((int)type).ToString(CultureInfo.InvariantCulture)),
            ("motif", reason));
        Assert.Equal(HttpStatusCode.Redirect, status);
    }

    public Task<string> GetAsync(string path) =>
        _browser.GetStringAsync(new Uri(Address, path), TestContext.Current.CancellationToken);

    public Task<HttpStatusCode> SteerAsync(string action, params (string Name, string Value)[] fields) =>
        SteerFromAsync(null, action, fields);

    public async Task<HttpStatusCode> SteerFromAsync(string? origin, string action, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, $"/bac-a-sable/{action}"));
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }
}
