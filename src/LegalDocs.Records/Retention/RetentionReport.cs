using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>What may be done with each act on a day, and why. A report: nothing is ever eliminated by this software.</summary>
public static class RetentionReport
{
    /// <summary>Judges all acts of a store.</summary>
    /// <param name="archive">Reads the store.</param>
    /// <param name="rules">Rules and holds.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A line for each act, in the order of the store.</returns>
    /// <exception cref="LegalDocs.Versions.VersionStoreException">The store could not be reached.</exception>
    public static async IAsyncEnumerable<RetentionLine> ReadAsync(
        ActeArchive archive,
        RetentionRules rules,
        DateOnly today,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(rules);
        await foreach (var acte in archive.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            var rule = rules.RuleOf(acte);
            var start = rule is { Years: not null, Start: RetentionStart.Reception }
                ? await ReceptionAsync(archive, acte, cancellationToken).ConfigureAwait(false) ?? acte.Identity?.Date
                : acte.Identity?.Date;
            yield return Judge(acte, rule, rules.Holds.FirstOrDefault(hold => hold.Holds(acte, today)), start, today);
        }
    }

    private static RetentionLine Judge(ArchivedActe acte, RetentionRule? rule, LegalHold? hold, DateOnly? start, DateOnly today)
    {
        // Whole years from the end of the year: a year more rather than a day less.
        DateOnly? until = rule?.Years is { } years && start is { } day ? new DateOnly(Math.Min(day.Year + years, 9999), 12, 31) : null;
        var state = (rule, hold, until) switch
        {
            (_, not null, _) => RetentionState.Held,
            (null, _, _) => RetentionState.Unknown,
            ({ Fate: RetentionFate.Keep }, _, _) => RetentionState.KeptForEver,
            (_, _, null) => RetentionState.Unknown,
            (_, _, { } end) when today <= end => RetentionState.Running,
            ({ Fate: RetentionFate.Sort }, _, _) => RetentionState.ToSort,
            _ => RetentionState.MayBeEliminated,
        };
        return new RetentionLine { Acte = acte, Rule = rule, Hold = hold, Until = until, State = state };
    }

    private static async Task<DateOnly?> ReceptionAsync(ActeArchive archive, ArchivedActe acte, CancellationToken cancellationToken)
    {
        var file = acte.Contents().LastOrDefault(content => content.Path == ActeFiles.Receipt);
        if (file is null)
        {
            return null;
        }

        var xml = await archive.ReadAsync(acte.Id, file.Version, file.Path, cancellationToken).ConfigureAwait(false);
        return AccuseReceptionParser.Parse(xml) is AccuseReceptionParsing.Parsed parsed ? parsed.Accuse.DateReception : null;
    }
}

/// <summary>What may be done with one act.</summary>
public sealed record RetentionLine
{
    /// <summary>The act.</summary>
    public required ArchivedActe Acte { get; init; }

    /// <summary>The rule that applies; null when none fits.</summary>
    public required RetentionRule? Rule { get; init; }

    /// <summary>The hold that keeps it; null when none does.</summary>
    public required LegalHold? Hold { get; init; }

    /// <summary>Last day of the duration; null when it has none, or no date to count from.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>What may be done.</summary>
    public required RetentionState State { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public RecordText Why => State switch
    {
        RetentionState.Held => new(
            $"gel décidé par {Hold!.By} depuis le {ProofTexts.Day(Hold.Since)} : {Hold.Reason}",
            $"hold decided by {Hold!.By} since {ProofTexts.Iso(Hold.Since)}: {Hold.Reason}"),
        RetentionState.KeptForEver => new(
            $"conservé pour toujours, règle « {Rule!.Id} » : {Rule.Source}", $"kept for ever, rule '{Rule!.Id}': {Rule.Source}"),
        RetentionState.Running => new(
            $"conservé jusqu’au {ProofTexts.Day(Until!.Value)}, règle « {Rule!.Id} » ({Rule.Years} ans) : {Rule.Source}",
            $"kept until {ProofTexts.Iso(Until!.Value)}, rule '{Rule!.Id}' ({Rule.Years} years): {Rule.Source}"),
        RetentionState.ToSort => new(
            $"échu le {ProofTexts.Day(Until!.Value)} : à trier par une personne, règle « {Rule!.Id} » : {Rule.Source}",
            $"ended on {ProofTexts.Iso(Until!.Value)}: to be sorted by a person, rule '{Rule!.Id}': {Rule.Source}"),
        RetentionState.MayBeEliminated => new(
            $"échu le {ProofTexts.Day(Until!.Value)} : éliminable sur visa des archives, règle « {Rule!.Id} » : {Rule.Source}",
            $"ended on {ProofTexts.Iso(Until!.Value)}: may be eliminated with the visa of the archives, rule '{Rule!.Id}': {Rule.Source}"),
        _ => new(
            "conservé : aucune règle ne convient, ou l’acte n’a pas de date ; complétez le fichier de règles",
            "kept: no rule fits, or the act has no date; complete the rules file"),
    };
}

/// <summary>What may be done with an act.</summary>
public enum RetentionState
{
    /// <summary>Kept for ever.</summary>
    KeptForEver,

    /// <summary>Its duration still runs.</summary>
    Running,

    /// <summary>Its duration has ended: a person sorts.</summary>
    ToSort,

    /// <summary>Its duration has ended: may be eliminated, with the visa of the archives.</summary>
    MayBeEliminated,

    /// <summary>A hold keeps it, whatever the rule.</summary>
    Held,

    /// <summary>No rule fits, or nothing to count from: kept.</summary>
    Unknown,
}
