using System.Buffers;
using System.Text.RegularExpressions;

namespace LegalDocs.French.Typography;

/// <summary>French spacing of a text (domain.md 3.7): no-break spaces before punctuation and inside
/// references.</summary>
/// <remarks>
/// One pass over one pattern, so each character is decided once; running it twice changes nothing. Web and e-mail
/// addresses, hours written hh:mm, template tags and `code` are never touched. Line breaks and tabs stay.
/// </remarks>
public static partial class Typographer
{
    // Names of the groups of the pattern: exactly one of them matches each time.
    private static readonly string[] Kinds =
    [
        "garde", "ouvrant", "fermant", "haute", "basse", "signe", "avant", "code", "groupes", "heure", "apostrophe",
    ];

    /// <summary>Without one of these, nothing is to be changed: most names and words of an act need no pattern.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "«", "»", ";", "!", "?", ":", "€", "‰", "%", "n°", "N°",
            "M.", "MM", "Mm", "Ml", "Me", "Mg", "Dr", "Pr", "L.", "R.", "D.", "O.", " h", "\u00A0h", "\u202Fh",
        ],
        StringComparison.Ordinal);

    /// <summary>The text with French spacing.</summary>
    /// <param name="text">Plain text, any length, any number of lines.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <returns>The same words; only spaces, and hyphens or apostrophes if asked, differ.</returns>
    public static string Apply(string text, TypographyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= new TypographyOptions();
        return options.Apostrophe is null && !text.AsSpan().ContainsAny(Signs) ? text : ApplyPattern(text, options);
    }

    /// <summary>The same without looking first whether there is something to do.</summary>
    internal static string ApplyPattern(string text, TypographyOptions options) =>
        Pattern().Replace(text, match => Compose(match, options));

    private static string Compose(Match match, TypographyOptions options)
    {
        const char noBreak = Characters.NoBreakSpace;
        var fine = options.FineSpace == FineSpace.Narrow ? Characters.NarrowNoBreakSpace : noBreak;
        return Kind(match) switch
        {
            "garde" => match.Value,
            "ouvrant" => $"«{noBreak}",
            "fermant" => $"{noBreak}»",
            "haute" => fine + match.Groups["haute"].Value,
            "basse" => $"{noBreak}:",
            "signe" => noBreak + match.Groups["signe"].Value,
            "avant" => match.Groups["avant"].Value + noBreak,
            "code" => $"{match.Groups["code"].Value}{noBreak}{Article(match.Groups["article"].Value, options)}",
            "groupes" => WithSpaces(match.Value, fine),
            "heure" => WithSpaces(match.Value, noBreak),
            _ => options.Apostrophe is { } style ? Characters.Of(style).ToString() : match.Value,
        };
    }

    private static string Kind(Match match) =>
        Kinds.First(kind => match.Groups[kind].Success);

    private static string Article(string number, TypographyOptions options) =>
        options.LegalHyphen == LegalHyphen.NoBreak ? number.Replace('-', Characters.NoBreakHyphen) : number;

    private static string WithSpaces(string text, char space) => text
        .Replace(' ', space)
        .Replace(Characters.NoBreakSpace, space)
        .Replace(Characters.NarrowNoBreakSpace, space);

    // What follows « n°s » is judged as if the space that goes there stood there already.
    // Every repetition of spaces starts right after a character that is no space, so hostile runs of spaces stay
    // linear.
    [GeneratedRegex(
        """
        (?<garde>
            \{\{[^{}]*\}\}
          | `[^`\n]*`
          | \b(?:https?|ftp|file)://\S*[^\s;:!?.,»)\]]
          | \b(?:mailto|urn|tel):\S*[^\s;:!?.,»)\]]
          | \bwww\.\S*[^\s;:!?.,»)\]]
          | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+
          | (?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)
          | &\#?\w{1,10};
          | \b[A-Za-z]:\\\S*[^\s;:!?.,»)\]]
        )
        | (?<ouvrant>«)[ \u00A0\u202F]*(?=\S)
        | (?<=[^\s«])[ \u00A0\u202F]*(?<fermant>»)
        | (?<=[\p{L}\p{M}\p{Nd}»)\]’'"…%‰€°.])[ \u00A0\u202F]*(?<haute>[;!?]+)(?=$|[\s»)\]"’',.…])
        | (?<=[\p{L}\p{M}\p{Nd}»)\]’'"…%‰€°.])[ \u00A0\u202F]*(?<basse>:)(?=$|[\s»])
        | (?<=\p{Nd})[ \u00A0\u202F]*(?<signe>[%‰€])
        | (?<![\p{L}\p{N}])(?<avant>MM?\.|M(?:mes?|lles?|e|gr)|[DP]r)[ \u00A0\u202F]+(?=\p{Lu}|l(?:es?|a)[ \u00A0]|l['’])
        | (?<![\p{L}\p{N}])(?<avant>[nN]°s?)[ \u00A0\u202F]*(?=\p{Nd})
        | (?<![\p{L}\p{N}])(?<avant>[nN]°s?)[ \u00A0\u202F]+(?=\p{L})
        | (?<![\p{L}\p{N}.])(?<code>(?:L\.?O|[LRD])\.)[ \u00A0\u202F]*(?<article>\d+(?:[-\u2011]\d+)*)
        | (?:(?<![\p{L}\p{N}.,:/_-])|(?<=(?<![\p{L}\p{N}])[nN]°s))(?<groupes>[1-9]\d{0,2}(?:[ \u00A0\u202F]\d{3})+)(?![\d_])
        | (?:(?<![\p{L}\p{N}:])|(?<=(?<![\p{L}\p{N}])[nN]°s))(?<heure>\d{1,2}[ \u00A0\u202F]h(?:[ \u00A0\u202F]\d{2})?)(?![\p{L}\p{N}])
        | (?<=\p{L})(?<apostrophe>['’])(?=\p{L})
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
