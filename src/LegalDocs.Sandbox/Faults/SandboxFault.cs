using System.Collections.Frozen;

namespace LegalDocs.Sandbox;

/// <summary>What may go wrong with a request, or with a transaction that was accepted.</summary>
public enum SandboxFault
{
    /// <summary>The connection is cut before anything is done.</summary>
    DropBeforeAccept,

    /// <summary>All is done, then the connection is cut without an answer.</summary>
    DropAfterAccept,

    /// <summary>All is done, then HTTP 500 is answered.</summary>
    Http500,

    /// <summary>Nothing is done: a front server answers HTTP 502 with a page.</summary>
    Html502,

    /// <summary>Nothing is done: a maintenance page with HTTP 200.</summary>
    Html200,

    /// <summary>The work goes on for longer than clients wait, and is done.</summary>
    Slow,

    /// <summary>All is done, and the answer is cut in its middle.</summary>
    Truncated,

    /// <summary>The State never answers; the platform closes the transaction after 30 days.</summary>
    NeverAr,

    /// <summary>The State answers with an anomaly.</summary>
    Anomaly,

    /// <summary>A proxy repeats the request: all is done, and what is answered is the answer to the second, for a creation
    /// the refusal of a number that is taken.</summary>
    Duplicate,
}

/// <summary>The names of faults on the command line, in one table.</summary>
internal static class SandboxFaultNames
{
    public static FrozenDictionary<string, SandboxFault> ByName { get; } = new Dictionary<string, SandboxFault>
    {
        ["drop-before-accept"] = SandboxFault.DropBeforeAccept,
        ["drop-after-accept"] = SandboxFault.DropAfterAccept,
        ["http500"] = SandboxFault.Http500,
        ["html502"] = SandboxFault.Html502,
        ["html200"] = SandboxFault.Html200,
        ["slow"] = SandboxFault.Slow,
        ["truncated"] = SandboxFault.Truncated,
        ["never-ar"] = SandboxFault.NeverAr,
        ["anomaly"] = SandboxFault.Anomaly,
        ["duplicate"] = SandboxFault.Duplicate,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string ToText(this SandboxFault fault) => ByName.First(each => each.Value == fault).Key;

    /// <summary>Whether a fault strikes a request; the others decide the fate of a transaction.</summary>
    public static bool StrikesRequests(this SandboxFault fault) =>
        fault is not (SandboxFault.NeverAr or SandboxFault.Anomaly);
}
