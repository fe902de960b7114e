using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>The page of the rehearsal platform: see the transactions, put the clock forward, write as the préfecture.</summary>
/// <remarks>Not part of S²LOW: everything is under <c>/</c> and <c>/bac-a-sable/</c>, without an account, on loopback.</remarks>
internal sealed class SteeringPage(SandboxServices services)
{
    private const string Folder = "/bac-a-sable/";
    private const int Shown = 200;
    private const double LongestAdvance = 400 * 24 * 3600.0;

    public static bool Handles(string path) => path == "/" || path.StartsWith(Folder, StringComparison.Ordinal);

    public PhpAnswer Answer(HttpRequest request, PhpForm form)
    {
        services.Work.CatchUp(services.Clock.NowMs);
        return (request.Method, request.Path.Value) switch
        {
            ("GET", "/") => new PhpAnswer(200, "text/html; charset=UTF-8", Encoding.UTF8.GetBytes(Html())),
            ("GET", $"{Folder}transactions.json") => PhpAnswer.Json(Json()),
            ("POST", _) when IsFromElsewhere(request) => PhpAnswer.Page(403, "Forbidden"),
            ("POST", $"{Folder}horloge") => Advance(form),
            ("POST", $"{Folder}maintenance") => Maintain(form),
            ("POST", $"{Folder}courrier") => Write(form),
            ("POST", $"{Folder}pannes") => Break(form),
            _ => PhpAnswer.Page(404, "Not Found"),
        };
    }

    /// <summary>A page of the outside must not steer the platform through the browser.</summary>
    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}";

    private PhpAnswer Advance(PhpForm form)
    {
        if (!double.TryParse(form.Text("secondes"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || seconds > LongestAdvance)
        {
            return PhpAnswer.Page(400, "secondes : un nombre positif est attendu");
        }

        services.Clock.Advance(TimeSpan.FromSeconds(seconds));
        return PhpAnswer.Redirect("/");
    }

    private PhpAnswer Maintain(PhpForm form)
    {
        services.IsMaintained = form.Text("etat") == "oui";
        return PhpAnswer.Redirect("/");
    }

    private PhpAnswer Break(PhpForm form)
    {
        if (!SandboxFaults.TryParse(form.Utf8("pannes"), services.Dice.Faults.Seed, out var faults, out var problem))
        {
            return PhpAnswer.Page(400, Encoded($"pannes : « {problem} » n’est pas compris"));
        }

        services.Dice.Faults = faults with { SlowFor = services.Dice.Faults.SlowFor };
        return PhpAnswer.Redirect("/");
    }

    private PhpAnswer Write(PhpForm form)
    {
        if (!long.TryParse(form.Text("transaction"), CultureInfo.InvariantCulture, out var id)
            || services.Transactions.Find(id) is not { IsActe: true, UniqueId: not null } acte
            || !Enum.TryParse<CourrierType>(form.Text("type"), out var type)
            || !Enum.IsDefined(type))
        {
            return PhpAnswer.Page(400, "transaction : un acte acquitté est attendu ; type : 2, 3, 4 ou 5");
        }

        services.Letters.Write(acte, type, form.Utf8("motif") is { Length: > 0 } reason ? reason : "Répétition");
        return PhpAnswer.Redirect("/");
    }

    private JsonArray Json() => new([.. services.Transactions.Newest(int.MaxValue).Select(row => new JsonObject
    {
        ["id"] = row.Id,
        ["siren"] = row.Siren,
        ["type"] = row.Type,
        ["number"] = row.Number,
        ["date"] = row.DecisionDate,
        ["status"] = row.Status,
        ["unique_id"] = row.UniqueId,
        ["related_id"] = row.RelatedId,
    })]);

    private string Html()
    {
        var html = new StringBuilder(SteeringHtml.Head);
        html.Append(CultureInfo.InvariantCulture, $"<p>Heure de la plateforme : {services.Clock.Now:yyyy-MM-dd HH:mm:ss} UTC");
        html.Append(services.IsInMaintenance
            ? $" — <strong>en maintenance</strong></p>{SteeringHtml.Forms("non", "Finir")}"
            : $"</p>{SteeringHtml.Forms("oui", "Commencer")}");
        html.Append(SteeringHtml.FaultForm(Encoded(services.Dice.Faults.ToText()), Struck()));
        html.Append(SteeringHtml.TableHead);
        foreach (var row in services.Transactions.Newest(Shown))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{row.Id}</td><td>{row.Siren}</td><td>{row.Type}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{Encoded(row.Number)}</td><td>{Encoded(row.Subject)}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{row.Status} {Encoded(ListScripts.Label(row.Status))}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{Encoded(row.UniqueId ?? string.Empty)}</td><td>")
                .Append(row is { IsActe: true, UniqueId: not null } ? SteeringHtml.LetterForm(row.Id) : string.Empty)
                .Append("</td></tr>\n");
        }

        return html.Append(SteeringHtml.Foot).ToString();
    }

    /// <summary>What was struck so far, in words.</summary>
    private string Struck()
    {
        var struck = services.Dice.Struck.OrderBy(each => each.Key)
            .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key.ToText()} {each.Value}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"maintenance {services.Maintained}"));
        return Encoded(string.Join(", ", struck));
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
