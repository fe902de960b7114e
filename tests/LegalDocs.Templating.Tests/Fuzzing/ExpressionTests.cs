using System.Text.RegularExpressions;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Fuzzing;

/// <summary>
/// Whatever stands in a tag, the engine answers with a text or with named errors in the words of the reader: never an exception,
/// never a sentence of the interpreter. A failure names its seed.
/// </summary>
public sealed partial class ExpressionTests
{
    private const int Count = 6_000;

    private static readonly WordTemplateOptions Options = Engine.Options with
    {
        Limits = new TemplateLimits { Iterations = 2_000, TextLength = 20_000, OutputBytes = 200_000, Duration = TimeSpan.FromSeconds(5) },
    };

    private static readonly TemplateData Data = Engine.Data(
        """{"xs":[{"n":1},{"n":"é"}],"vide":[],"commune":{"nom":"Ahuy","maire":null},"n":3,"t":"un, deux"}""");

    [Fact]
    public void Whatever_is_typed_is_answered_in_words()
    {
        // One of each kind: the same sentence of the interpreter about other words is the same failure.
        Dictionary<string, string> failures = [];
        var (texts, errors) = (0, 0);
        for (var seed = 0; seed < Count; seed++)
        {
            var code = new RandomExpression(seed).Next();
            try
            {
                var diagnostics = Answer($"{{{{ {code} }}}}");
                _ = diagnostics.Count == 0 ? texts++ : errors++;
                foreach (var diagnostic in diagnostics.Where(IsForeign))
                {
                    failures.TryAdd(Quoted().Replace(diagnostic.Message(DiagnosticLanguage.English), ""), $"seed {seed}: {{{{ {code} }}}} {diagnostic}");
                }
            }
            catch (Exception error)
            {
                failures.TryAdd(error.GetType().Name, $"seed {seed}: {{{{ {code} }}}} {error}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures.Values));
        Assert.True(texts > Count / 20 && errors > Count / 20, $"{texts} texts, {errors} errors: the expressions are all alike");
    }

    private static IReadOnlyList<TemplateDiagnostic> Answer(string text) => TextTemplate.Compile(text, Options) switch
    {
        TextTemplateCompilation.Refused refused => refused.Diagnostics,
        TextTemplateCompilation.Compiled compiled
            when compiled.Template.Render(Data, TestContext.Current.CancellationToken) is TextOutcome.Failed failed => failed.Diagnostics,
        _ => [],
    };

    // LD1150 and LD1399 stand for sentences of the interpreter that nobody has put into words yet.
    private static bool IsForeign(TemplateDiagnostic diagnostic) => diagnostic.Code is "LD1150" or "LD1399"
        || English().IsMatch(diagnostic.Message(DiagnosticLanguage.French));

    [GeneratedRegex("'.*'|`[^`]*`|<[^>]*>|\\d")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(the|is|not|cannot|expect\w*|token|unexpected|invalid|unable|object reference|index was)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
