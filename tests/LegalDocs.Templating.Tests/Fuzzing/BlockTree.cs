using System.Text;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Fuzzing;

/// <summary>A random tree of blocks over paragraphs, rows and words: written as a template, and told by itself what must come out.</summary>
/// <remarks>The telling is naive recursion over the same tree; it shares nothing with the engine.</remarks>
internal sealed class BlockTree(int seed)
{
    private const int Deepest = 4;

    private readonly Random _random = new(seed);
    private readonly StringBuilder _xml = new();
    private readonly List<Func<Scope, IEnumerable<string>>> _lines = [];
    private int _names;

    /// <summary>Data for all trees: lists in lists.</summary>
    public const string Data = """
        {"xs":[{"n":"A","v":1,"ys":[{"n":"u","v":4,"ys":[]},{"n":"w","v":5,"ys":[]}]},{"n":"B","v":2,"ys":[]},
         {"n":"C","v":3,"ys":[{"n":"z","v":6,"ys":[]}]}],"vide":[]}
        """;

    /// <summary>The template, and the text that must come out.</summary>
    public (byte[] Docx, string Text) Build()
    {
        var blocks = Blocks(0, []);
        foreach (var block in blocks)
        {
            _xml.Append(block.Xml);
            _lines.Add(block.Lines);
        }

        var root = new Scope(null, "", new Item("", 0, [new("A", 1, [new("u", 4, []), new("w", 5, [])]), new("B", 2, []), new("C", 3, [new("z", 6, [])])]));
        return (Docx.Body(_xml.ToString()), string.Join('\n', _lines.SelectMany(lines => lines(root))));
    }

    private List<Node> Blocks(int depth, List<string> variables)
    {
        var count = _random.Next(1, depth == 0 ? 6 : 4);
        return [.. Enumerable.Range(0, count).Select(_ => _random.Next(depth >= Deepest ? 1 : 5) switch
        {
            0 or 1 => Paragraph(depth, variables),
            2 => Table(depth, variables),
            3 => Loop(variables, inner => Blocks(depth + 1, inner), Control),
            _ => Condition(variables, () => Blocks(depth + 1, variables), Control),
        })];
    }

    private Node Paragraph(int depth, List<string> variables)
    {
        // A word of its own, so that the paragraph never vanishes as one made of tags only.
        List<Node> words = [Word(), .. Words(depth, variables)];
        return new Node(
            $"<w:p>{Cut(string.Concat(words.Select(word => word.Xml)))}</w:p>",
            scope => [string.Concat(words.SelectMany(word => word.Lines(scope)))]);
    }

    private List<Node> Words(int depth, List<string> variables)
    {
        var count = _random.Next(0, 4);
        return [.. Enumerable.Range(0, count).Select(_ => _random.Next(depth >= Deepest ? 2 : 4) switch
        {
            0 => Word(),
            1 => Value(variables),
            2 => Loop(variables, inner => Words(depth + 1, inner), tag => tag),
            _ => Condition(variables, () => Words(depth + 1, variables), tag => tag),
        })];
    }

    private Node Table(int depth, List<string> variables)
    {
        var rows = Rows(depth, variables);
        return new Node(
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + string.Concat(rows.Select(row => row.Xml)) + "</w:tbl>",
            scope => rows.SelectMany(row => row.Lines(scope)));
    }

    private List<Node> Rows(int depth, List<string> variables)
    {
        var count = _random.Next(1, 4);
        return [.. Enumerable.Range(0, count).Select(_ => _random.Next(depth >= Deepest ? 1 : 3) switch
        {
            0 => Row(depth, variables),
            1 => Loop(variables, inner => Rows(depth + 1, inner), ControlRow),
            _ => Condition(variables, () => Rows(depth + 1, variables), ControlRow),
        })];
    }

    private Node Row(int depth, List<string> variables)
    {
        var (first, second) = (Paragraph(depth, variables), Paragraph(depth, variables));
        return new Node(
            $"<w:tr><w:tc>{first.Xml}</w:tc><w:tc>{second.Xml}</w:tc></w:tr>",
            scope => [$"| {first.Lines(scope).Single()} | {second.Lines(scope).Single()} |"]);
    }

    private Node Loop(List<string> variables, Func<List<string>, List<Node>> content, Func<string, string> place)
    {
        var variable = $"x{_names++}";
        var owner = variables.Count == 0 ? "" : variables[_random.Next(variables.Count)];
        var (list, isEmpty) = _random.Next(6) == 0 ? ("vide", true) : (owner.Length == 0 ? "xs" : $"{owner}.ys", false);
        var body = content([.. variables, variable]);
        var otherwise = _random.Next(3) == 0 ? content(variables) : null;
        var xml = place($"{{{{ for {variable} in {list} }}}}") + Xml(body)
            + (otherwise is null ? "" : place("{{ else }}") + Xml(otherwise)) + place("{{ end }}");
        return new Node(xml, scope =>
        {
            var items = isEmpty ? [] : scope.Find(owner).Children;
            return items.Length == 0
                ? Lines(otherwise ?? [], scope)
                : items.SelectMany(item => Lines(body, new Scope(scope, variable, item)));
        });
    }

    private Node Condition(List<string> variables, Func<List<Node>> content, Func<string, string> place)
    {
        var (code, test) = Test(variables);
        var (yes, no) = (content(), _random.Next(2) == 0 ? content() : null);
        var xml = place($"{{{{ if {code} }}}}") + Xml(yes) + (no is null ? "" : place("{{ else }}") + Xml(no)) + place("{{ end }}");
        return new Node(xml, scope => test(scope) ? Lines(yes, scope) : Lines(no ?? [], scope));
    }

    private (string Code, Func<Scope, bool> Test) Test(List<string> variables)
    {
        if (variables.Count == 0)
        {
            var isTrue = _random.Next(2) == 0;
            return (isTrue ? "xs.size > 2" : "vide.size > 0", _ => isTrue);
        }

        var (variable, limit) = (variables[_random.Next(variables.Count)], _random.Next(0, 7));
        return ($"{variable}.v > {limit}", scope => scope.Find(variable).Number > limit);
    }

    private Node Word()
    {
        var word = ((string[])["mot ", "é&<", "« a » ", "b}", " "])[_random.Next(5)] + "ok";
        return new Node(word, _ => [word]);
    }

    private Node Value(List<string> variables)
    {
        if (variables.Count == 0)
        {
            return Word();
        }

        var variable = variables[_random.Next(variables.Count)];
        return new Node($"{{{{ {variable}.n }}}}", scope => [scope.Find(variable).Name]);
    }

    private string Control(string tag) => $"<w:p>{Cut(tag)}</w:p>";

    private string ControlRow(string tag) => $"<w:tr><w:tc>{Control(tag)}</w:tc><w:tc><w:p/></w:tc></w:tr>";

    // Word cuts text into runs as it likes, and puts marks between them.
    private string Cut(string text)
    {
        var runs = new StringBuilder();
        for (var position = 0; position < text.Length;)
        {
            var length = Math.Min(text.Length - position, _random.Next(1, 12));
            runs.Append(Docx.R(text[position..(position + length)], _random.Next(3) == 0 ? "<w:b/>" : ""));
            runs.Append(_random.Next(4) == 0 ? "<w:proofErr w:type=\"spellStart\"/>" : "");
            position += length;
        }

        return runs.ToString();
    }

    private static string Xml(IEnumerable<Node> nodes) => string.Concat(nodes.Select(node => node.Xml));

    private static IEnumerable<string> Lines(IEnumerable<Node> nodes, Scope scope) => nodes.SelectMany(node => node.Lines(scope));

    private sealed record Node(string Xml, Func<Scope, IEnumerable<string>> Lines);

    private sealed record Item(string Name, int Number, Item[] Children);

    private sealed record Scope(Scope? Outer, string Variable, Item Item)
    {
        public Item Find(string variable) => Variable == variable ? Item : Outer!.Find(variable);
    }
}
