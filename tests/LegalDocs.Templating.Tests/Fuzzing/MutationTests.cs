using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Fuzzing;

/// <summary>
/// Whatever is given, the engine answers: with a document, or with named refusals. Never an exception, never an invalid
/// document from a valid template. Bounded in number and in time; a failure names its seed.
/// </summary>
public sealed class MutationTests
{
    private const int MostFailures = 8;

    internal const string Data = """
        {"xs":[{"n":"A","v":1},{"n":"B","v":2}],"un":[{"n":"A","v":1}],"vide":[],"oui":true,"non":false,"v":"<&>","nom":"x"}
        """;

    private static readonly WordTemplateOptions Options = Engine.Options with
    {
        Limits = new TemplateLimits { OutputBytes = 4_000_000, Iterations = 20_000, Duration = TimeSpan.FromSeconds(5) },
    };

    [Fact]
    public void Damaged_files_are_answered() => Try(600, Mutations.OfBytes);

    [Fact]
    public void Damaged_markup_is_answered() => Try(600, Mutations.OfMarkup);

    [Fact]
    public void A_valid_template_never_gives_an_invalid_document()
    {
        var (valid, rendered) = (0, 0);
        Try(900, Mutations.OfStructure, (seed, template, document) =>
        {
            rendered++;
            if (!FormatFacts.Broken(template).Any())
            {
                valid++;
                var broken = FormatFacts.Broken(document).ToList();
                Assert.True(broken.Count == 0, $"seed {seed}: {string.Join("; ", broken)}");
            }
        });

        // The mutations are neither all harmless nor all deadly: the test looks at something.
        Assert.InRange(valid, 50, rendered);
    }

    private static void Try(int count, Func<byte[], Random, byte[]> mutate, Action<int, byte[], byte[]>? check = null)
    {
        var data = Engine.Data(Data);
        List<string> failures = [];
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var template = mutate(Mutations.Sources[random.Next(Mutations.Sources.Count)], random);
            try
            {
                if (Render(template, data) is { } document)
                {
                    check?.Invoke(seed, template, document);
                }
            }
            catch (Exception error) when (failures.Count < MostFailures)
            {
                failures.Add($"seed {seed}: {error}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    internal static byte[]? Render(byte[] template, TemplateData data)
    {
        switch (WordTemplate.Compile(template, Options))
        {
            case TemplateCompilation.Refused refused:
                Assert.Contains(refused.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
                Assert.All(refused.Diagnostics, diagnostic => Assert.StartsWith("LD1", diagnostic.Code, StringComparison.Ordinal));
                return null;
            case TemplateCompilation.Compiled compiled:
                var outcome = compiled.Template.Render(data, TestContext.Current.CancellationToken);
                if (outcome is RenderOutcome.Failed failed)
                {
                    Assert.NotEmpty(failed.Diagnostics);
                }

                return (outcome as RenderOutcome.Rendered)?.Docx;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
