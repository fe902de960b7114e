using LegalDocs.Diff;

namespace LegalDocs.Gate;

/// <summary>Merges two versions of a document that changed different blocks of its body, or refuses.</summary>
/// <remarks>
/// One side, the host, may have changed anything; the other, the donor, its body only: its blocks then mean in the host what they meant
/// at home, since styles, numbering, notes and relationships are those of the base. The result is given only when comparing it with the
/// base shows the changes of both sides and no other, when the engine and the validator find nothing that they did not find before.
/// </remarks>
public static class DocumentMerger
{
    /// <summary>Merges.</summary>
    /// <param name="origin">The common ancestor.</param>
    /// <param name="ours">Our version.</param>
    /// <param name="theirs">The other version.</param>
    /// <param name="functions">Functions that templates may call besides those of the engine.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The merged document, or why not; the same for the same three files.</returns>
    public static MergeOutcome Merge(
        DocumentSource origin,
        DocumentSource ours,
        DocumentSource theirs,
        IReadOnlyDictionary<string, Delegate> functions,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        try
        {
            var (from, here, there) = (MergePackage.Read(origin), MergePackage.Read(ours), MergePackage.Read(theirs));
            var merged = there.ChangedParts(from).Count == 0 ? BodyMerge.Of(from, here, there)
                : here.ChangedParts(from).Count == 0 ? BodyMerge.Of(from, there, here)
                : throw Refusal(there.ChangedParts(from)[0]);
            var proof = new MergeProof(origin, ours, theirs, functions, cancellationToken);
            return (MergeOutcome?)proof.Refusal(merged) ?? new MergeOutcome.Merged(merged);
        }
        catch (MergeRefusedException refused)
        {
            return refused.Outcome;
        }
    }

    private static MergeRefusedException Refusal(string part) => new(
        $"les deux côtés ont changé autre chose que le corps du texte (« {part} »)",
        $"both sides changed something else than the body ('{part}')");
}

/// <summary>Ends a merge from deep inside; becomes its outcome.</summary>
internal sealed class MergeRefusedException(string french, string english) : Exception(english)
{
    public MergeOutcome.Refused Outcome { get; } = new(french, english);
}
