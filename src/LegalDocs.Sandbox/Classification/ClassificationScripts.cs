using Dapper;

namespace LegalDocs.Sandbox;

/// <summary>The classification, and the demand for a newer one, once a day (protocol 2).</summary>
internal sealed class ClassificationScripts(
    SandboxDatabase database, SandboxClassification classification, SandboxClock clock)
{
    private const long DayMs = 24 * 60 * 60 * 1000;

    /// <summary><c>actes_classification_fetch.php</c>.</summary>
    public PhpAnswer Fetch(PhpRequest request) => request.IsApi
        ? PhpAnswer.Xml(classification.Message)
        : PhpAnswer.Redirect("/modules/actes/index.php");

    /// <summary><c>actes_classification_request.php</c>.</summary>
    public PhpAnswer Demand(PhpRequest request)
    {
        var now = clock.NowMs;
        var rank = database.Write(connection => connection.QuerySingleOrDefault<long?>(
            """
            INSERT INTO classification_request (siren, at) VALUES (@Siren, @now)
            ON CONFLICT (siren) DO UPDATE SET at = excluded.at WHERE excluded.at - at >= @DayMs
            RETURNING rowid
            """,
            new { Siren = request.Account.Siren.Value, now, DayMs }));
        return rank is { } id
            ? PhpAnswer.Created(id)
            : PhpAnswer.Ko("La dernière demande de classification date de moins d'un jour.");
    }
}
