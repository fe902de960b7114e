using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace LegalDocs.Sandbox;

/// <summary>Answers requests as Apache and PHP would, with the faults that were ordered.</summary>
internal sealed class PhpServer(SandboxServices services, CancellationToken stopping)
{
    // Entities and question marks are literal (protocol 1).
    private const string NoLogin = "KO\nLa connexion n&#039;a pas pu ?tre ?tablie\n";

    private readonly PhpScripts _scripts = new(services);
    private readonly SteeringPage _steering = new(services);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (await AnswerAsync(context) is { } answer)
            {
                await WriteAsync(context.Response, answer);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or BadHttpRequestException)
        {
            // The client went away, or the platform is being stopped.
            context.Abort();
        }
    }

    private async Task<PhpAnswer?> AnswerAsync(HttpContext context)
    {
        var form = await PhpFormReader.ReadAsync(context.Request, services.Options.Limits, context.RequestAborted);
        var path = context.Request.Path.Value ?? "/";
        if (SteeringPage.Handles(path))
        {
            return _steering.Answer(context.Request, form);
        }

        if (services.IsInMaintenance)
        {
            services.CountMaintained();
            return PhpAnswer.Page(503, "Maintenance en cours");
        }

        if (path == PhpScripts.Nonce)
        {
            return PhpScripts.NonceAnswer(services.Nonces);
        }

        var certificate = context.Connection.ClientCertificate?.GetCertHashString(HashAlgorithmName.SHA256);
        switch (services.Accounts.Find(context.Request, certificate))
        {
            case AccountFinding.Ambiguous:
                var isApi = form.Text("api") == "1" || context.Request.Query["api"] == "1";
                return isApi ? PhpAnswer.Text(NoLogin) : PhpAnswer.Redirect("/login.php?error=multiple_accounts");
            case AccountFinding.Found found:
                var request = new PhpRequest
                {
                    Path = path,
                    Query = context.Request.Query,
                    Form = form,
                    Account = found.Account,
                    Logins = services.Accounts.Logins(certificate) is { Count: > 0 } logins ? logins : [found.Account.Login],
                };
                var run = Script(context, request);
                return run is null ? PhpAnswer.Page(404, "Not Found")
                    : await StrikeAsync(context, run, services.Dice.NextRequest(NameOf(context.Request, request)));
            default:
                return PhpAnswer.Redirect("/login.php?error=unknown_user");
        }
    }

    /// <summary>The call, to be given the delay that a slow request has in its middle.</summary>
    private Func<Func<Task>, Task<PhpAnswer>>? Script(HttpContext context, PhpRequest request)
    {
        services.Work.CatchUp(services.Clock.NowMs);
        if (request.Path == PhpScripts.Create)
        {
            return HttpMethods.IsPost(context.Request.Method) ? between => services.Creation.RunAsync(request, between) : null;
        }

        return _scripts.Find(request.Path) is not { } script ? null : async between =>
        {
            await between();
            return script(request);
        };
    }

    /// <summary>The answer, or null when the connection is cut.</summary>
    private async Task<PhpAnswer?> StrikeAsync(
        HttpContext context, Func<Func<Task>, Task<PhpAnswer>> run, SandboxFault? fault)
    {
        switch (fault)
        {
            case SandboxFault.DropBeforeAccept:
                return Cut(context);
            case SandboxFault.Html502:
                return PhpAnswer.Page(502, "Bad Gateway");
            case SandboxFault.Html200:
                return PhpAnswer.Page(200, "Maintenance en cours");
            case SandboxFault.DropAfterAccept:
                await run(Nothing);
                return Cut(context);
            case SandboxFault.Duplicate:
                await run(Nothing);
                return await run(Nothing);
            case SandboxFault.Http500:
                await run(Nothing);
                return PhpAnswer.Page(500, "Internal Server Error");
            case SandboxFault.Truncated:
                await CutInTheMiddleAsync(context, await run(Nothing));
                return null;
            case SandboxFault.Slow:
                return await run(() => Task.Delay(services.Dice.Faults.SlowFor, services.Clock.TimeProvider, stopping));
            default:
                return await run(Nothing);
        }
    }

    private static Task Nothing() => Task.CompletedTask;

    private static PhpAnswer? Cut(HttpContext context)
    {
        context.Abort();
        return null;
    }

    private static async Task CutInTheMiddleAsync(HttpContext context, PhpAnswer answer)
    {
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length + 1;
        await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), CancellationToken.None);
        await context.Response.Body.FlushAsync(CancellationToken.None);
        context.Abort();
    }

    private static async Task WriteAsync(HttpResponse response, PhpAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (answer.Location is { } location)
        {
            response.Headers[HeaderNames.Location] = location;
        }

        await response.Body.WriteAsync(answer.Body);
    }

    /// <summary>A creation is named by its act, so that the same acts are struck whatever the order of the sends.</summary>
    private static string NameOf(HttpRequest http, PhpRequest request) => request.Path == PhpScripts.Create
        ? $"create/{request.Account.Siren}/{request.Form.Text("number")}"
        : $"{request.Account.Siren}{http.Path}{http.QueryString}";
}
