using System.Text.RegularExpressions;

namespace LegalDocs.Records;

/// <summary>Returns of the platform that could not be used, kept in <c>logs/</c> under a name that ends with their digest.</summary>
internal static partial class KeptReturnProof
{
    public static async Task<IReadOnlyList<ProofStep>> CheckAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var steps = new List<ProofStep>();
        foreach (var (name, bytes) in await evidence.LogsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (LogName().Match(name) is { Success: true } match)
            {
                steps.Add(Check(name, Digests.Sha512(bytes.Span).StartsWith(match.Groups["digest"].Value, StringComparison.Ordinal)));
            }
        }

        return steps;
    }

    private static ProofStep Check(string name, bool isSound) => new(
        "LD6629",
        isSound ? ProofOutcome.Proven : ProofOutcome.Failed,
        $"logs/{name}",
        isSound
            ? new(
                $"Retour conservé tel quel : « {name} » a l’empreinte que dit son nom.",
                $"Return kept as it came: '{name}' has the digest that its name says.")
            : new(
                $"Retour conservé tel quel : « {name} » n’a plus l’empreinte que dit son nom. Restaurez-le depuis une sauvegarde.",
                $"Return kept as it came: '{name}' no longer has the digest that its name says. Restore it from a backup."));

    [GeneratedRegex("^(ar-refuse|courrier-illisible-[0-9]+)-(?<digest>[0-9a-f]{16})\\.(xml|bin)$", RegexOptions.ExplicitCapture)]
    private static partial Regex LogName();
}
