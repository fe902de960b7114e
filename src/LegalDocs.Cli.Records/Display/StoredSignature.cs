using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Records;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Display;

/// <summary>The signed version of an act with its verdict, as <c>acts show</c> tells it.</summary>
/// <param name="Signed">The version.</param>
/// <param name="Verdict">What it was found to be worth; null when the version has no verdict that can be read.</param>
internal sealed record StoredSignature(SignedVersion Signed, SignatureVerdict? Verdict)
{
    public static async Task<StoredSignature?> ReadAsync(
        ActeReader reader, StoredActe acte, CancellationToken cancellationToken)
    {
        if (SignedVersion.Find(acte.History) is not { } signed)
        {
            return null;
        }

        var files = acte.History.Versions[signed.Version - 1].Files;
        var verdict = files.Any(file => file.Path == ActeFiles.Verdict)
            ? SignatureVerdict.Read(await reader.ReadAsync(acte.Id, signed.Version, ActeFiles.Verdict, cancellationToken))
            : null;
        return new StoredSignature(signed, verdict);
    }

    public string Heading(CliContext context)
    {
        var summary = Verdict is null
            ? context.Say("acte signé, sans verdict conservé", "signed act, no verdict stored")
            : context.Say(Verdict.Summary.French, Verdict.Summary.English);
        var superseded = Signed.IsSuperseded
            ? context.Say(" ; une version plus récente n’est pas signée", "; a newer version is not signed")
            : string.Empty;
        return $"v{Signed.Version} · {summary}{superseded}";
    }

    public void Write(CliContext context)
    {
        if (Verdict is not null)
        {
            SigningDisplay.WriteVerdict(context, Verdict);
        }
    }

    public JsonObject Json() => new()
    {
        ["version"] = Signed.Version,
        ["sha512"] = Signed.Sha512,
        ["sha256"] = Verdict?.Sha256,
        ["depassee"] = Signed.IsSuperseded,
        ["verdict"] = Verdict?.Json.DeepClone(),
    };
}
