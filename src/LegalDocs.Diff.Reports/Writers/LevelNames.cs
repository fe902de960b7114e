using System.Diagnostics;

namespace LegalDocs.Diff;

/// <summary>Names of levels as headings.</summary>
internal static class LevelNames
{
    public static Bilingual Of(ChangeLevel level) => level switch
    {
        ChangeLevel.BreakingContract => new("Contrat rompu", "Contract broken"),
        ChangeLevel.Contract => new("Variables et expressions", "Variables and expressions"),
        ChangeLevel.ControlFlow => new("Conditions et boucles", "Conditions and loops"),
        ChangeLevel.Text => new("Texte", "Text"),
        ChangeLevel.Structure => new("Structure", "Structure"),
        ChangeLevel.Formatting => new("Mise en forme", "Formatting"),
        ChangeLevel.Definition => new("Styles et listes", "Styles and lists"),
        ChangeLevel.Page => new("Mise en page", "Page setup"),
        ChangeLevel.Package => new("Propriétés et fichier", "Properties and file"),
        _ => throw new UnreachableException(),
    };
}
