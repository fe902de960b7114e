using System.Text.RegularExpressions;

namespace LegalDocs.Templating.Contracts;

/// <summary>A name written with hyphens, <c>commune.membres-en-exercice</c>, which the language reads as a subtraction of three names:
/// one mistake, told once.</summary>
/// <param name="Name">The whole name, as written.</param>
/// <param name="Tails">What stands after each hyphen, read as a variable.</param>
internal sealed record HyphenatedName(string Name, IReadOnlyList<string> Tails)
{
    /// <summary>The name that a use begins; null when it is a plain one, or when no known name has underscores there.</summary>
    /// <param name="use">A use of a name that does not exist.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">Names that exist where it was looked for.</param>
    public static HyphenatedName? Find(FieldUse use, string name, IEnumerable<string> known)
    {
        var tail = Regex.Match(use.Tag.Code, $@"(?<![\w.]){Regex.Escape(use.Path)}((?:-[\p{{L}}_]\w*)+)(?![\w.(])").Groups[1].Value;
        return tail.Length > 0 && known.Contains($"{name}{tail}".Replace('-', '_'), StringComparer.Ordinal)
            ? new HyphenatedName(name + tail, tail.Split('-', StringSplitOptions.RemoveEmptyEntries))
            : null;
    }
}
