using CsCheck;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>Bodies made of paragraphs, titles, tags and tables, and edits of them.</summary>
internal static class GeneratedBodies
{
    private static readonly string[] Vocabulary =
    [
        "la", "commune", "de", "Dijon", "adhère", "au", "service", "commun", "pour", "un", "coût", "annuel", "euros", "agents", "le",
        "conseil", "approuve", "convention", "et", "ses", "annexes", "{{ commune.nom }}", "{{ montant | euros }}", "article", "2018",
    ];

    private static readonly Gen<string> Sentences =
        Gen.OneOf([.. Vocabulary.Select(Gen.Const)]).Array[4, 14].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Looks = Gen.OneOf(
        Gen.Const(""), Gen.Const("<w:b/>"), Gen.Const("<w:i/>"), Gen.Const("<w:color w:val=\"FF0000\"/>"));

    private static readonly Gen<string> Runs =
        Gen.Select(Sentences, Looks, (text, look) => R($"{text} ", look)).Array[1, 4].Select(string.Concat);

    private static readonly Gen<string> Rows = Sentences.Array[1, 3].Select(cells => Row([.. cells.Select(text => Cell(P(text)))]));

    private static readonly Gen<string> Cells = Gen.OneOf(
        Sentences.Select(P), Runs.Select(runs => Para(runs)), Gen.Select(Sentences, Sentences, (a, b) => P(a) + P(b)));

    private static readonly Gen<string> Blocks = Gen.Frequency(
        (8, Sentences.Select(P)),
        (3, Runs.Select(runs => Para(runs))),
        (1, Gen.Const("<w:p/>")),
        (1, Sentences.Select(text => Styled("Titre1", text))),
        (1, Sentences.Select(text => With("<w:jc w:val=\"center\"/>", R(text)))),
        (1, Sentences.Array[3].Array[2, 4].Select(rows => Table(rows))),
        (1, Rows.Array[1, 4].Select(rows => TableOf(rows))),
        (1, Cells.Select(cell => Row(Cell(cell), Cell(cell))).Array[1, 3].Select(rows => TableOf(rows))));

    public static Gen<string[]> Bodies { get; } = Blocks.Array[1, 14];

    /// <summary>A body, the same body after some edits, and how many there were.</summary>
    public static Gen<(string[] Before, string[] After, int Edits)> Edited { get; } =
        from body in Bodies
        from edits in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1_000], Blocks, Gen.Int[0, 1_000]).Array[0, 5]
        select (body, edits.Aggregate(body, Apply), edits.Length);

    private static string[] Apply(string[] body, (int Kind, int Place, string Block, int Other) edit)
    {
        var (at, other) = (edit.Place % body.Length, edit.Other % body.Length);
        return edit.Kind switch
        {
            0 => [.. body[..at], edit.Block, .. body[at..]],
            1 when body.Length > 1 => [.. body[..at], .. body[(at + 1)..]],
            2 => Moved(body, at, other),
            3 => [.. body[..at], Reworded(body[at], edit.Other), .. body[(at + 1)..]],
            4 => [.. body[..at], body[at].Replace("<w:r><w:t", "<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t", StringComparison.Ordinal), .. body[(at + 1)..]],
            5 => [.. body[..at], Split(body[at]), .. body[(at + 1)..]],
            _ => [.. body[..at], edit.Block, .. body[(at + 1)..]],
        };
    }

    private static string[] Moved(string[] body, int from, int to)
    {
        var moved = body.ToList();
        moved.RemoveAt(from);
        moved.Insert(Math.Min(to, moved.Count), body[from]);
        return [.. moved];
    }

    // One word of many becomes another one.
    private static string Reworded(string block, int seed)
    {
        var word = Vocabulary[seed % 20];
        var at = block.IndexOf($" {word} ", StringComparison.Ordinal);
        return at < 0 ? block : $"{block[..at]} métropole {block[(at + word.Length + 2)..]}";
    }

    // The first paragraph of a block that has two words ends after the first one.
    private static string Split(string block)
    {
        const string space = " ";
        var text = block.IndexOf("preserve\">", StringComparison.Ordinal);
        var at = text < 0 ? -1 : block.IndexOf(space, text + 10, StringComparison.Ordinal);
        return at < 0 || block.IndexOf('<', text + 10) < at
            ? block
            : $"{block[..at]}</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">{block[(at + 1)..]}";
    }
}
