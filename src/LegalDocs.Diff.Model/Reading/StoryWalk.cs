using System.Text.RegularExpressions;

namespace LegalDocs.Diff;

/// <summary>Reads a story from its first to its last word, and tells each block what is around it: conditions, loops,
/// title.</summary>
internal sealed partial class StoryWalk
{
    private readonly List<GuardFrame> _open = [];
    private readonly List<string> _problems = [];
    private (string Text, string Number) _heading = ("", "");

    /// <summary>Sets guards and headings of all blocks.</summary>
    /// <returns>Tags that do not match: closed but never opened, opened but never closed.</returns>
    public static IReadOnlyList<string> Over(Story story)
    {
        var walk = new StoryWalk();
        walk.Visit(story.Blocks);
        walk._problems.AddRange(walk._open.Select(frame => frame.Opening.Display));
        return walk._problems;
    }

    [GeneratedRegex(
        @"^(article|titre|chapitre|section|annexe|préambule)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ActeHeading();

    private void Visit(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Visit(paragraph);
                    break;
                case Table table:
                    Visit(table);
                    break;
                default:
                    block.Guard = Here();
                    PutHeading(block);
                    break;
            }
        }
    }

    private void Visit(Table table)
    {
        table.Guard = Here();
        PutHeading(table);
        foreach (var row in table.Rows)
        {
            var start = Here();
            foreach (var cell in row.Cells)
            {
                Visit(cell.Blocks);
            }

            row.Guard =
                Common([.. row.Cells.SelectMany(cell => cell.Blocks).Where(Prints).Select(block => block.Guard)])
                ?? start;
        }
    }

    private void Visit(Paragraph paragraph)
    {
        if (IsHeading(paragraph))
        {
            _heading = (paragraph.Text.Trim(), paragraph.Label.Trim());
        }

        var printed = new List<GuardPath>();
        var start = Here();
        foreach (var token in paragraph.Tokens)
        {
            if (token.Tag is { IsControl: true } tag)
            {
                Apply(tag);
            }
            else if (
                token.Kind != TokenKind.Space
                && (printed.Count == 0 || printed[^1].Frames.Count != _open.Count || !IsOpen(printed[^1])))
            {
                printed.Add(Here());
            }
        }

        paragraph.Guard = Common(printed) ?? start;
        PutHeading(paragraph);
    }

    private void PutHeading(Block block) => (block.Heading, block.HeadingNumber) = _heading;

    private bool IsOpen(GuardPath path) => path.Frames.Zip(_open, ReferenceEquals).All(same => same);

    private static bool Prints(Block block) => block is not Paragraph paragraph
        || paragraph.Tokens.Any(token => token.Kind != TokenKind.Space && token.Tag is not { IsControl: true });

    /// <summary>Whether a paragraph is a title: by its outline level, its first word, or the number that Word prints before it.
    /// An item of a list of annexes is none.</summary>
    public static bool IsHeading(Paragraph paragraph) =>
        ActeHeading().IsMatch(paragraph.Label)
        || (paragraph.Text.Length is > 0 and < 200
            && (paragraph.OutlineLevel is not null
                || (paragraph.Label.Length == 0 && ActeHeading().IsMatch(paragraph.Text))));

    private void Apply(TemplateTag tag)
    {
        switch (tag.Role)
        {
            case TagRole.Open:
                _open.Add(new GuardFrame(tag, null));
                break;
            case TagRole.Branch when _open.Count > 0:
                _open[^1] = _open[^1] with { Branch = tag };
                break;
            case TagRole.Close when _open.Count > 0:
                _open.RemoveAt(_open.Count - 1);
                break;
            default:
                _problems.Add(tag.Display);
                break;
        }
    }

    private GuardPath Here() => _open.Count == 0 ? GuardPath.Empty : new GuardPath([.. _open]);

    // What is printed under two paths is certain only under what both have.
    private static GuardPath? Common(List<GuardPath> paths)
    {
        if (paths.Count == 0)
        {
            return null;
        }

        var shared = paths[0].Frames.Count;
        foreach (var path in paths.Skip(1))
        {
            shared = Math.Min(shared, path.Frames.Count);
            for (var i = 0; i < shared; i++)
            {
                if (!ReferenceEquals(path.Frames[i], paths[0].Frames[i]))
                {
                    shared = i;
                }
            }
        }

        return shared == paths[0].Frames.Count ? paths[0] : new GuardPath([.. paths[0].Frames.Take(shared)]);
    }
}
