namespace LegalDocs.Templating.Tests.Fuzzing;

/// <summary>Random code of a tag, told by a seed: sound, senseless, or damaged by a keystroke.</summary>
internal sealed class RandomExpression(int seed)
{
    private static readonly string[] Atoms =
    [
        "1", "0", "-1", "2.5", "0.0", "99999999999999999999", "79228162514264337593543950335", "\"texte\"", "\"\"", "'é'", "true", "null", "xs", "vide",
        "commune", "commune.nom", "commune.maire", "commune.maire.nom", "n", "t", "[1, 2]", "[]", "{a: 1}", "{}", "xs[0]", "xs[99]", "xs[0].n", "1..3", "3..1",
        "empty", "inconnu", "commune.inconnu", "saut_page", "for.index", "this", "\"(\"", "\"2026-11-05\"",
    ];

    private static readonly string[] Operators =
        [" + ", " - ", " * ", " / ", " // ", " % ", " == ", " != ", " < ", " > ", " <= ", " >= ", " && ", " || ", " ?? ", " << ", " >> ", "..", " & ", " = "];

    private static readonly string[] Functions = [.. TemplateFunctions.Names.Order(StringComparer.Ordinal), "image", "qr", "markdown", "insere"];

    private readonly Random _random = new(seed);

    /// <summary>The code.</summary>
    public string Next()
    {
        var code = Statement();
        return _random.Next(4) == 0 ? Damaged(code) : code;
    }

    private string Statement() => _random.Next(10) switch
    {
        0 => $"x = {Value(0)}; x",
        1 => $"if {Value(0)}; 1; end",
        2 => $"for i in {Value(0)}; i; end",
        3 => $"case {Value(1)}; when {Value(1)}; 1; else; 2; end",
        4 => $"func f(a); ret {Value(1)}; end; f {Value(2)}",
        5 => $"with {Value(2)}; n; end",
        _ => Value(0),
    };

    private string Value(int depth) => _random.Next(depth > 2 ? 2 : 10) switch
    {
        0 or 1 => One(Atoms),
        2 or 3 => Value(depth + 1) + One(Operators) + Value(depth + 1),
        4 => $"({Value(depth + 1)})",
        5 => $"{One(["-", "!", "+", "@"])}{Value(depth + 1)}",
        6 => $"{Value(depth + 1)} ? {Value(depth + 1)} : {Value(depth + 1)}",
        7 => $"({Value(depth + 1)})[{Value(depth + 1)}]",
        _ => $"{Value(depth + 1)} | {One(Functions)}{string.Concat(Enumerable.Range(0, _random.Next(3)).Select(_ => $" ({Value(depth + 2)})"))}",
    };

    private string Damaged(string code)
    {
        var at = _random.Next(code.Length);
        return _random.Next(3) switch
        {
            0 => code.Remove(at, 1),
            1 => code.Insert(at, One(["(", ")", "[", "]", "|", ".", ",", ":", "?", "=", "!", "'", " ", "$", "#", "@", "^", "~", ";", "end", "{", "€", "\\"])),
            _ => code[..at],
        };
    }

    private string One(string[] choices) => choices[_random.Next(choices.Length)];
}
