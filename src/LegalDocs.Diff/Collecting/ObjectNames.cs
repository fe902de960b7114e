using System.Diagnostics;

namespace LegalDocs.Diff;

/// <summary>Names of inline objects.</summary>
internal static class ObjectNames
{
    public static Bilingual Of(ObjectKind kind) => kind switch
    {
        ObjectKind.Image => new("image", "image"),
        ObjectKind.Shape => new("forme", "shape"),
        ObjectKind.Chart => new("graphique", "chart"),
        ObjectKind.Equation => new("équation", "equation"),
        ObjectKind.Embedded => new("objet incorporé", "embedded object"),
        ObjectKind.Symbol => new("symbole", "symbol"),
        ObjectKind.Other => new("objet", "object"),
        _ => throw new UnreachableException(),
    };
}
