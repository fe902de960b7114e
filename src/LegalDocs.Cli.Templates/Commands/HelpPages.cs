using System.Collections.Frozen;

namespace LegalDocs.Cli.Commands;

/// <summary>The page of a code.</summary>
/// <param name="Code">The code.</param>
/// <param name="French">What it means, in French.</param>
/// <param name="English">What it means, in English.</param>
/// <param name="Wrong">A tag with the mistake; may be empty.</param>
/// <param name="Right">What to write instead; may be empty.</param>
internal sealed record CodePage(string Code, string French, string English, string Wrong, string Right);

/// <summary>The pages of all codes of templates, from <c>Help/template-codes.tsv</c>.</summary>
internal static class HelpPages
{
    private static readonly Lazy<FrozenDictionary<string, CodePage>> Pages = new(Read);

    public static CodePage? Find(string code) => Pages.Value.GetValueOrDefault(code);

    private static FrozenDictionary<string, CodePage> Read()
    {
        using var stream = typeof(HelpPages).Assembly.GetManifestResourceStream("template-codes.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .Select(cells => new CodePage(cells[0], cells[1], cells[2], cells[3], cells[4]))
            .ToFrozenDictionary(page => page.Code, StringComparer.Ordinal);
    }
}
