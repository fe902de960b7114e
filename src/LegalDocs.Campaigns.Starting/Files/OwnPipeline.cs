using System.Text;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Starting.Files;

/// <summary>The shipped pipeline file made one of another collectivité: same acts and columns, its own context, no date fixed.</summary>
/// <remarks>There is one file to keep true: what is replaced must be there, or the program says so, and a test before it.</remarks>
internal static class OwnPipeline
{
    private const string SharedTemplates = "../../templates/services-communs/";
    private const int MaxName = 60;

    /// <summary>The shipped file, with its templates and its schema beside it.</summary>
    public static string Example() => Replaced(
        Embedded.Text("exemple/pipeline.yaml"),
        (SharedTemplates, "modeles/"),
        ("$schema=../pipeline.schema.json", "$schema=pipeline.schema.json"));

    /// <summary>The file of a new campaign.</summary>
    /// <param name="directory">Its folder: its name becomes that of the campaign.</param>
    /// <param name="title">Its title for readers.</param>
    public static string Own(string directory, string title) => Replaced(
        string.Concat(Sections(Example()).Select(section => section.Key switch
        {
            "campagne" => $"campagne: {Name(Path.GetFileName(directory))}\n",
            "titre" => $"titre: \"{title}\"\n\n",
            "contexte" => $"{Embedded.Text("propre/contexte.yaml").TrimEnd('\n')}\n\n",
            "derogations" => string.Empty,
            _ => section.Text,
        })),
        ("Les 24 communes membres au 27 septembre 2018 : données", "Les communes membres : données"),
        ("donnees/communes-2018.json", "donnees/communes.json"),
        ("\"DM2018_", "\"DM{{ seance.date | string.slice 0 4 }}_"),
        ("\"DC18_", "\"DC{{ commune.date_conseil | string.slice 2 2 }}_"),
        ("\"CV18_", "\"CV{{ adhesion.date_signature | string.slice 2 2 }}_"));

    /// <summary>The name of a campaign: lower-case letters, digits and hyphens (<c>campagne</c> of the pipeline file).</summary>
    public static string Name(string folder)
    {
        var name = new StringBuilder();
        foreach (var character in PlainLetters.Of(folder))
        {
            var isLetter = char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
            if (isLetter || (name.Length > 0 && name[^1] != '-'))
            {
                name.Append(isLetter ? character : '-');
            }
        }

        var text = name.ToString();
        return text.Length == 0 ? "campagne" : text[..Math.Min(text.Length, MaxName)].TrimEnd('-');
    }

    /// <summary>The parts of a YAML file by their key at its left edge; the comment above a key goes with it.</summary>
    private static IEnumerable<(string Key, string Text)> Sections(string yaml)
    {
        var (key, text, comment) = (string.Empty, new StringBuilder(), new StringBuilder());
        foreach (var line in yaml.Split('\n').SkipLast(1))
        {
            if (line.StartsWith('#'))
            {
                comment.Append(line).Append('\n');
                continue;
            }

            if (line.Length > 0 && char.IsAsciiLetter(line[0]))
            {
                yield return (key, text.ToString());
                (key, text) = (line[..line.IndexOf(':', StringComparison.Ordinal)], new StringBuilder());
            }

            text.Append(comment).Append(line).Append('\n');
            comment.Clear();
        }

        yield return (key, text.ToString());
    }

    private static string Replaced(string text, params ReadOnlySpan<(string Old, string New)> changes)
    {
        foreach (var (old, replacement) in changes)
        {
            text = text.Contains(old, StringComparison.Ordinal)
                ? text.Replace(old, replacement, StringComparison.Ordinal)
                : throw new InvalidOperationException($"The shipped pipeline file does not hold '{old}'.");
        }

        return text;
    }
}
