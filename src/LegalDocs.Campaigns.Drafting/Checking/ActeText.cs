using System.Globalization;
using System.Text.RegularExpressions;
using LegalDocs.Acts;
using LegalDocs.French.Dates;

namespace LegalDocs.Campaigns.Checking;

/// <summary>What the text of a document shows, looked for where acts say it; what is not found is not said.</summary>
/// <remarks>
/// A value is read only beside the words that announce it. When several stand there and one of them is that of the data,
/// the document says that one: another figure beside it is about something else.
/// </remarks>
internal sealed partial class ActeText
{
    private readonly List<string> _lines;

    public ActeText(IEnumerable<string> paragraphs) =>
        _lines = [.. paragraphs.Select(text => Blanks().Replace(text, " ").Trim()).Where(text => text.Length > 0)];

    public bool Says(string words) =>
        _lines.Exists(line => line.Contains(words, StringComparison.OrdinalIgnoreCase));

    public bool Matches(Regex pattern) => _lines.Exists(pattern.IsMatch);

    /// <summary>The name of the service: that of the data, else another one of the campaign.</summary>
    public string? Service(string expected, IEnumerable<string> known) => Says(expected)
        ? expected
        : known.FirstOrDefault(name => !string.Equals(name, expected, StringComparison.Ordinal) && Says(name));

    /// <summary>The day on which the service begins.</summary>
    public DateOnly? DateEffet(DateOnly expected) => Choose(
        _lines.Index().SelectMany(line => EffectDates(line.Item)
            .Concat(EffectLabel().IsMatch(line.Item) ? Dates(Next(line.Index)) : [])),
        expected);

    /// <summary>The yearly contribution, in euros.</summary>
    public decimal? Participation(decimal expected) => Choose(Labelled(ParticipationWords()), expected);

    /// <summary>The unit cost, in euros.</summary>
    public decimal? CoutUnitaire(decimal expected) => Choose(Labelled(UnitCostWords()), expected);

    /// <summary>Full-time equivalents of the staff of the commune.</summary>
    public decimal? Etp(decimal expected) => Choose(
        _lines.Index().SelectMany(line => FullTimeSentence().Matches(line.Item)
            .Concat(FullTimeLabel().IsMatch(line.Item) ? FullTimeCell().Matches(Next(line.Index)) : [])
            .Select(match => Number(match.Groups[1].Value))),
        expected);

    /// <summary>Staff of the commune: transferred and at disposal, each in its row; « aucun agent » is zero.</summary>
    public int? Agents()
    {
        var (transferred, disposal) = (Count(TransferredLabel()), Count(DisposalLabel()));
        return transferred is { } whole && disposal is { } part ? whole + part : Matches(NoStaff()) ? 0 : null;
    }

    /// <summary>Days that follow the number of an act: « n° DM2018_SC01 … du 27 septembre 2018 ».</summary>
    public IReadOnlyList<DateOnly> DatesOf(string numero) =>
    [
        .. _lines.Select(line => (line, At: line.IndexOf(numero, StringComparison.Ordinal)))
            .Where(hit => hit.At >= 0)
            .SelectMany(hit => Dates(hit.line[(hit.At + numero.Length)..]).Take(1)),
    ];

    /// <summary>SIREN that follow the word « SIREN », once each.</summary>
    public IReadOnlyList<Siren> Sirens() =>
    [
        .. _lines.SelectMany(line => SirenNumber().Matches(line))
            .Select(match => Siren.TryParse(match.Groups[1].Value, out var siren) ? siren : null)
            .OfType<Siren>().Distinct(),
    ];

    /// <summary>The sentence that gives the result of the vote.</summary>
    public string? Mention() => _lines.Select(line => ResultSentence().Match(line))
        .FirstOrDefault(match => match.Success)?.Value;

    private static T? Choose<T>(IEnumerable<T> candidates, T expected)
        where T : struct
    {
        var found = candidates.ToList();
        return found.Count == 0 ? null : found.Contains(expected) ? expected : found[0];
    }

    /// <summary>Amounts after the words that announce them, else those of the next cell.</summary>
    private IEnumerable<decimal> Labelled(Regex label) => _lines.Index()
        .Select(line => (line.Item, line.Index, Label: label.Match(line.Item)))
        .Where(line => line.Label.Success)
        .SelectMany(line => AmountsIn(line.Item[line.Label.Index..]) is { Count: > 0 } here
            ? here
            : AmountsIn(Next(line.Index)));

    private int? Count(Regex label) => _lines.Index()
        .Where(line => label.IsMatch(line.Item))
        .Select(line => WholeCell().Match(Next(line.Index)))
        .Where(match => match.Success)
        .Select(match => (int?)int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
        .FirstOrDefault();

    private string Next(int index) => index + 1 < _lines.Count ? _lines[index + 1] : string.Empty;

    private static List<decimal> AmountsIn(string line) =>
        [.. EuroAmount().Matches(line).Select(match => Number(match.Groups[1].Value))];

    private static IEnumerable<DateOnly> EffectDates(string line) => EffectSentence().Matches(line)
        .SelectMany(match => Dates(match.Value));

    private static IEnumerable<DateOnly> Dates(string line) => LongDate().Matches(line)
        .Select(match => DateOnly.TryParseExact(
            $"{match.Groups[1].Value} {MonthOf(match.Groups[2].Value)} {match.Groups[3].Value}",
            "d M yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day) ? (DateOnly?)day : null)
        .OfType<DateOnly>();

    private static int MonthOf(string name) => Enumerable.Range(1, 12)
        .FirstOrDefault(month => FrenchDates.InFull(new DateOnly(2001, month, 2)).Contains(name, StringComparison.Ordinal));

    private static decimal Number(string text) => decimal.Parse(
        text.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<![\d,])(\d{1,3}(?: \d{3})+(?:,\d{2})?|\d+(?:,\d{2})?) €")]
    private static partial Regex EuroAmount();

    [GeneratedRegex(
        @"(?<!\d)(\d{1,2})(?:er)? (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) "
        + @"(\d{4})")]
    private static partial Regex LongDate();

    [GeneratedRegex(
        @"(?:prend(?:ra|re)? effet (?:le|au)|(?:création|adhésion|adhère|doter|service commun)[^.;]{0,120}?à compter du) "
        + @"\d{1,2}(?:er)? \p{L}+ \d{4}",
        RegexOptions.IgnoreCase)]
    private static partial Regex EffectSentence();

    [GeneratedRegex(@"^(?:date de )?prise d['’]effet$|^date d['’]effet$", RegexOptions.IgnoreCase)]
    private static partial Regex EffectLabel();

    [GeneratedRegex(@"participation (?:annuelle|prévisionnelle)", RegexOptions.IgnoreCase)]
    private static partial Regex ParticipationWords();

    [GeneratedRegex(@"coût unitaire", RegexOptions.IgnoreCase)]
    private static partial Regex UnitCostWords();

    [GeneratedRegex(@"\bsoit (\d+(?:,\d+)?) équivalents? temps plein", RegexOptions.IgnoreCase)]
    private static partial Regex FullTimeSentence();

    [GeneratedRegex(@"^(?:temps de travail de ces agents|équivalents temps plein correspondants)$", RegexOptions.IgnoreCase)]
    private static partial Regex FullTimeLabel();

    [GeneratedRegex(@"^(\d+(?:,\d+)?)(?: équivalents? temps plein)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FullTimeCell();

    [GeneratedRegex(@"SIREN[^\d]{0,20}(\d{3} ?\d{3} ?\d{3})(?!\d)")]
    private static partial Regex SirenNumber();

    [GeneratedRegex(@"^agents\b.*\btransférés$", RegexOptions.IgnoreCase)]
    private static partial Regex TransferredLabel();

    [GeneratedRegex(@"^agents\b.*\bmis à disposition$", RegexOptions.IgnoreCase)]
    private static partial Regex DisposalLabel();

    [GeneratedRegex(@"^(\d{1,5})(?: agents?)?$")]
    private static partial Regex WholeCell();

    [GeneratedRegex(@"aucun agent de la commune", RegexOptions.IgnoreCase)]
    private static partial Regex NoStaff();

    [GeneratedRegex(@"[^.;]*\badopté\w* [^.;]*", RegexOptions.IgnoreCase)]
    private static partial Regex ResultSentence();
}
