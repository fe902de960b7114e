using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using LegalDocs.Templating.Contracts;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Library;

/// <summary>
/// Every error of the engine, drawn from the code: the methods that make problems are called with signs in place of what
/// depends on the document. Two pages are written from it: <c>docs/errors.md</c> and <c>templates/ERREURS.md</c>.
/// </summary>
internal static partial class ErrorCatalogue
{
    // Numbers of a document show as « n ».
    private const int Number = 97_531;

    private static readonly (int First, string French, string English)[] Groups =
    [
        (1000, "Le fichier", "The file"),
        (1050, "Le contenu d’une partie du fichier", "The XML of a part"),
        (1100, "Les accolades", "Braces"),
        (1150, "Les expressions et les fonctions", "Expressions and functions"),
        (1200, "Les blocs", "Blocks"),
        (1250, "La place d’un bloc", "The place of a block"),
        (1300, "Les données", "Data"),
        (1400, "Les limites", "Limits"),
        (1500, "Images, liens, champs, contrôles, Markdown, documents insérés", "Pictures, links, fields, controls, Markdown, inserted documents"),
        (1600, "Accord du modèle et des données", "Agreement of template and data"),
    ];

    /// <summary>One problem for each code, by code.</summary>
    public static IReadOnlyList<Problem> Problems { get; } = [.. Assemblies()
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType == typeof(Problem) && !method.IsSpecialName)
        .OrderBy(method => method.MetadataToken)
        .SelectMany(Called)
        .Where(problem => Code().IsMatch(problem.Code))
        .DistinctBy(problem => (problem.Code, problem.French))
        .OrderBy(problem => problem.Code, StringComparer.Ordinal)];

    /// <summary>The tables of a page, one for each group of codes.</summary>
    public static string Tables(DiagnosticLanguage language)
    {
        var isFrench = language == DiagnosticLanguage.French;
        var header = isFrench ? "| code | ce qui ne va pas | remède |" : "| code | what is wrong | remedy |";
        var sections = Groups.Index().Select(group => (
            Title: isFrench ? group.Item.French : group.Item.English,
            Rows: Problems.Where(problem => GroupOf(problem) == group.Index).Select(problem => Row(problem, isFrench)).ToList()));
        return string.Join("\n\n", sections.Where(section => section.Rows.Count > 0)
            .Select(section => $"## {section.Title}\n\n{header}\n|---|---|---|\n{string.Join("\n", section.Rows)}"));
    }

    private static IEnumerable<Assembly> Assemblies() => [.. Layers.All, typeof(TemplateContract).Assembly];

    private static int GroupOf(Problem problem)
    {
        var code = int.Parse(problem.Code[2..], CultureInfo.InvariantCulture);
        return Array.FindLastIndex(Groups, group => group.First <= code);
    }

    private static string Row(Problem problem, bool isFrench)
    {
        var warning = problem.Severity == DiagnosticSeverity.Error ? "" : isFrench ? " (avis)" : " (warning)";
        var (message, remedy) = isFrench ? (problem.French, problem.RemedyFrench) : (problem.English, problem.RemedyEnglish);
        return $"| {problem.Code}{warning} | {Cell(message)} | {Cell(remedy)} |";
    }

    private static string Cell(string text) => Numbers().Replace(text, "n")
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("\n", " ", StringComparison.Ordinal);

    private static IEnumerable<Problem> Called(MethodInfo method)
    {
        var problems = Called(method, "…");
        return problems.Count > 0 ? problems : Called(method, "endif");
    }

    private static List<Problem> Called(MethodInfo method, string text)
    {
        var choices = method.GetParameters().Select(parameter => Choices(parameter, text)).ToList();
        return choices.Any(choice => choice.Count == 0)
            ? []
            : [.. Combinations(choices).Select(arguments => method.Invoke(null, arguments)).OfType<Problem>()];
    }

    private static IEnumerable<object?[]> Combinations(List<IReadOnlyList<object?>> choices) => choices.Aggregate(
        (IEnumerable<object?[]>)[[]],
        (all, choice) => all.SelectMany(begun => choice.Select(value => (object?[])[.. begun, value])));

    // No choice: the method translates what others say, and makes no problem of its own.
    private static IReadOnlyList<object?> Choices(ParameterInfo parameter, string text) => parameter.ParameterType switch
    {
        _ when parameter.Name == "near" => [Array.Empty<string>()],
        _ when parameter.Name == "bracket" => [0],
        var type when type == typeof(string) => [text],
        var type when type == typeof(int) || type == typeof(int?) => [Number],
        var type when type == typeof(long) => [(long)Number],
        var type when type == typeof(bool) => [true, false],
        var type when type == typeof(TimeSpan) => [TimeSpan.FromSeconds(Number)],
        var type when type == typeof(TemplateLimits) => [new TemplateLimits { PartBytes = Number, PackageBytes = Number }],
        var type when type == typeof(TemplatePlace) => [TemplatePlace.WholeFile],
        var type when type == typeof(Exception) => [new InvalidOperationException("…")],
        var type when type == typeof(Problem) => [new Problem("LD…", text, text, text, text)],
        var type when type == typeof(Tag) => [SomeTag()],
        var type when type == typeof(IList) => [new DataList(new object?[Number])],
        var type when type == typeof(object) => [new DataObject(new DataShape([text]), [null])],
        var type when type.IsAssignableFrom(typeof(string[])) => [new[] { text }],
        var type when type == typeof(RichValue) => [new SomeRichValue()],
        var type when type.IsEnum => [Enum.GetValues(type).GetValue(0)],
        _ => [],
    };

    private static Tag SomeTag() => new()
    {
        Index = 0,
        Start = 0,
        End = 1,
        Code = "…",
        Statements = [],
        Quote = new TagQuote("…", 0, 1),
        Location = new Lazy<TemplatePlace>(TemplatePlace.WholeFile),
    };

    [GeneratedRegex(@"97[\s\u00A0\u202F,.]?531(?:[\s\u00A0\u202F]?(?:000|s\b))?|1\.\d\d:\d\d:\d\d")]
    private static partial Regex Numbers();

    [GeneratedRegex("^LD[0-9]{4}$")]
    private static partial Regex Code();

    private sealed class SomeRichValue : RichValue
    {
        public override string French => "une image";

        public override string English => "a picture";

        public override void Write(RunContext run, Tag tag) => throw new NotSupportedException();
    }
}
