namespace LegalDocs.Templating;

/// <summary>Keeps both forms of a drawing alike: what the first form assigns is forgotten before the second.</summary>
internal static class AlternatePlanner
{
    public static void Plan(XmlPart part, PartEdits edits, IReadOnlyList<TextParagraph> paragraphs)
    {
        HashSet<int> seen = [];
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Tags.Any(tag => !tag.IsPlain && Assigns(tag))))
        {
            var branch = part.Ancestor(paragraph.Element, ElementKind.Fallback);
            branch = branch >= 0 ? branch : part.Ancestor(paragraph.Element, ElementKind.Choice);
            if (branch < 0 || part[branch].Parent is not (>= 0 and var alternate) || !seen.Add(alternate))
            {
                continue;
            }

            if (part.Child(alternate, ElementKind.Fallback) is >= 0 and var fallback)
            {
                edits.Insert(part[alternate].Start, 0, new Guard(GuardKind.SaveVariables));
                edits.Insert(part[fallback].Start, 0, new Guard(GuardKind.RestoreVariables));
            }
        }
    }

    private static bool Assigns(Tag tag) => tag.Statements.Any(statement =>
        statement.Kind == StatementKind.Silent || statement.Keyword is "capture" or "for");
}
