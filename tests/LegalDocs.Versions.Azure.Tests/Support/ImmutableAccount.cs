using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace LegalDocs.Versions.Azure.Tests.Support;

/// <summary>An account with immutability for versions: a web server before Azurite, which does not know it (issue 2648).</summary>
/// <remarks>
/// It answers « Set Blob Immutability Policy » and « Set Blob Legal Hold » as the REST reference of Azure Storage says, adds what they set
/// to listings, refuses to delete or overwrite what is guarded (harsher than a versioned container, which would keep the old bytes as a
/// version), and passes everything else on to Azurite, signatures included.
/// </remarks>
internal sealed class ImmutableAccount : IAsyncDisposable
{
    private static readonly HashSet<string> Unforwarded =
        new(["Host", "Connection", "Transfer-Encoding", "Keep-Alive", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentDictionary<string, Guard> _guards = new(StringComparer.Ordinal);
    private readonly WebApplication _server;
    private readonly string _target;

    private ImmutableAccount(WebApplication server, Azurite azurite)
    {
        _server = server;
        _target = new Uri(azurite.AccountUrl).GetLeftPart(UriPartial.Authority);
    }

    public string ConnectionString => Azurite.ConnectionStringTo($"{_server.Urls.Single()}/devstoreaccount1");

    /// <summary>Requests that set a policy or a hold.</summary>
    public ConcurrentQueue<string> Settings { get; } = [];

    /// <summary>Answers instead of setting, when given: status and error code.</summary>
    public (int Status, string Error)? Refusal { get; set; }

    public static async Task<ImmutableAccount> StartAsync(Azurite azurite, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var account = new ImmutableAccount(server, azurite);
        server.Run(account.AnswerAsync);
        await server.StartAsync(cancellationToken);
        return account;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var guard = _guards.GetValueOrDefault(path);
        return (context.Request.Method, (string?)context.Request.Query["comp"]) switch
        {
            ("PUT", "immutabilityPolicies" or "legalhold") when Refusal is { } refusal => RefuseAsync(context, refusal.Status, refusal.Error),
            ("PUT", "immutabilityPolicies") => RetainAsync(context, path),
            ("PUT", "legalhold") => HoldAsync(context, path),
            ("PUT", null) or ("DELETE", _) when guard?.IsHeld == true => RefuseAsync(context, 409, "BlobImmutableDueToLegalHold"),
            ("PUT", null) or ("DELETE", _) when guard?.Mode is not null => RefuseAsync(context, 409, "BlobImmutableDueToPolicy"),
            ("GET", "list") => ListAsync(context),
            _ => ForwardAsync(context, (_, body) => body),
        };
    }

    private Task RetainAsync(HttpContext context, string path)
    {
        var headers = context.Request.Headers;
        var end = DateTimeOffset.ParseExact(
            headers["x-ms-immutability-policy-until-date"].ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var mode = headers["x-ms-immutability-policy-mode"].ToString();
        mode = char.ToUpperInvariant(mode[0]) + mode[1..];
        var before = _guards.GetValueOrDefault(path, new Guard(null, null, false));
        if (before.Mode == "Locked" && (mode != "Locked" || end < before.End))
        {
            return RefuseAsync(context, 409, "ImmutabilityPolicyCannotBeShortenedWhenLocked");
        }

        _guards[path] = before with { End = end, Mode = mode };
        Settings.Enqueue($"{path} {end:yyyy-MM-dd'T'HH:mm:ss'Z'} {mode}");
        context.Response.Headers["x-ms-immutability-policy-until-date"] = end.ToString("R", CultureInfo.InvariantCulture);
        context.Response.Headers["x-ms-immutability-policy-mode"] = mode.ToLowerInvariant();
        return Task.CompletedTask;
    }

    private Task HoldAsync(HttpContext context, string path)
    {
        var isHeld = context.Request.Headers["x-ms-legal-hold"] == "true";
        _guards[path] = _guards.GetValueOrDefault(path, new Guard(null, null, false)) with { IsHeld = isHeld };
        Settings.Enqueue($"{path} hold={isHeld}");
        context.Response.Headers["x-ms-legal-hold"] = isHeld ? "true" : "false";
        return Task.CompletedTask;
    }

    private Task ListAsync(HttpContext context)
    {
        var wanted = context.Request.Query["include"].ToString().Split(',');
        return ForwardAsync(context, (container, body) => wanted.Contains("immutabilitypolicy", StringComparer.OrdinalIgnoreCase) ? Extended(container, body) : body);
    }

    private byte[] Extended(string container, byte[] body)
    {
        using var text = new MemoryStream(body);
        var xml = XDocument.Load(text);
        foreach (var blob in xml.Descendants("Blob"))
        {
            var properties = blob.Element("Properties")!;
            var guard = _guards.GetValueOrDefault($"{container}/{blob.Element("Name")!.Value}", new Guard(null, null, false));
            properties.Add(new XElement("LegalHold", guard.IsHeld ? "true" : "false"));
            if (guard.End is { } end)
            {
                properties.Add(
                    new XElement("ImmutabilityPolicyUntilDate", end.ToString("R", CultureInfo.InvariantCulture)),
                    new XElement("ImmutabilityPolicyMode", guard.Mode!.ToLowerInvariant()));
            }
        }

        using var extended = new MemoryStream();
        xml.Save(extended);
        return extended.ToArray();
    }

    private async Task ForwardAsync(HttpContext context, Func<string, byte[], byte[]> change)
    {
        var request = context.Request;
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var forwarded = new HttpRequestMessage(new HttpMethod(request.Method), _target + raw);
        if (request.ContentLength is not null)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, context.RequestAborted);
            forwarded.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var header in request.Headers.Where(header => !Unforwarded.Contains(header.Key)))
        {
            if (!forwarded.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable()))
            {
                forwarded.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable());
            }
        }

        using var answer = await _client.SendAsync(forwarded, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => !Unforwarded.Contains(header.Key)))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        if (request.Method != "HEAD" && answer.StatusCode is not (System.Net.HttpStatusCode.NotModified or System.Net.HttpStatusCode.NoContent))
        {
            await context.Response.Body.WriteAsync(
                change(request.Path.Value!, await answer.Content.ReadAsByteArrayAsync(context.RequestAborted)), context.RequestAborted);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = error;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"<?xml version=\"1.0\"?><Error><Code>{error}</Code><Message>{error}</Message></Error>");
    }

    /// <summary>How a blob is guarded.</summary>
    private sealed record Guard(DateTimeOffset? End, string? Mode, bool IsHeld);
}
