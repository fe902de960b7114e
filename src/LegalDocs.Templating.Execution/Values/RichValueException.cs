namespace LegalDocs.Templating;

/// <summary>A function cannot make a rich value of what it was given; becomes a located diagnostic.</summary>
internal sealed class RichValueException(Problem problem) : Exception(problem.English)
{
    public Problem Problem { get; } = problem;
}
