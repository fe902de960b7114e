using System.Reflection;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>The libraries that make the engine, lowest first; each knows those before it.</summary>
internal static class Layers
{
    /// <summary>Their assemblies.</summary>
    public static IReadOnlyList<Assembly> All { get; } =
    [
        typeof(DocxPackage).Assembly,
        typeof(Tag).Assembly,
        typeof(RunContext).Assembly,
        typeof(RichState).Assembly,
        typeof(WordTemplate).Assembly,
    ];

    /// <summary>Their names, which are those of their projects.</summary>
    public static IEnumerable<string> Names => All.Select(assembly => assembly.GetName().Name!);
}
