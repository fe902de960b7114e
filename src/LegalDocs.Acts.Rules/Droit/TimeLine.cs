namespace LegalDocs.Acts;

/// <summary>A value that the law changes from date to date: intervals [a, b) that follow each other without
/// gap.</summary>
/// <typeparam name="T">What the law says.</typeparam>
/// <param name="steps">Each value with its first day and its source, oldest first; the last one is still in
/// force.</param>
internal sealed class TimeLine<T>(params IReadOnlyList<TimeLineStep<T>> steps)
{
    public IReadOnlyList<TimeLineStep<T>> Steps => steps;

    /// <summary>What was in force on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the first one known.</exception>
    public T At(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, steps[0].From);
        return steps.Last(step => step.From <= date).Value;
    }

    /// <summary>The intervals as rows of the table of the law.</summary>
    /// <param name="key">What they are about, in French.</param>
    /// <param name="describe">What each value says, in French.</param>
    public IEnumerable<IntervalleDroit> Describe(string key, Func<T, string> describe) =>
        steps.Select((step, i) => new IntervalleDroit(
            key,
            new PeriodeDroit(step.From, i + 1 < steps.Count ? steps[i + 1].From : null),
            describe(step.Value),
            step.Source,
            step.IsVerified));
}

/// <summary>One value of a time line.</summary>
/// <param name="From">First day, included; the interval ends where the next begins.</param>
/// <param name="Value">What the law says.</param>
/// <param name="Source">Article or text.</param>
/// <param name="IsVerified">Read in its source (mark V of domain.md 2.1); false: recollection, to be confirmed (mark
/// E).</param>
internal sealed record TimeLineStep<T>(DateOnly From, T Value, string Source, bool IsVerified = true);
