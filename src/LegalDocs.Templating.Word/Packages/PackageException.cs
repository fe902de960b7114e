namespace LegalDocs.Templating;

/// <summary>The package cannot be used; ends reading, becomes a diagnostic of the whole file.</summary>
internal sealed class PackageException(Problem problem) : Exception(problem.English)
{
    public Problem Problem { get; } = problem;
}
