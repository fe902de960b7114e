using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Diagnostics;

public sealed class LimitTests
{
    private static readonly TemplateLimits Small = new()
    {
        OutputBytes = 100_000,
        Iterations = 10_000,
        Recursion = 20,
        TextLength = 10_000,
        Duration = TimeSpan.FromSeconds(20),
    };

    [Theory]
    [InlineData("LD1400", "{{ for i in 1..9000 }}{{ \"vingt caractères ici\" }}{{ end }}")]
    [InlineData("LD1401", "{{ while true }}{{ end }}")]
    [InlineData("LD1401", "{{ for i in 1..10001 }}{{ end }}")]
    [InlineData("LD1401", "{{ for i in 1..200 }}{{ for j in 1..200 }}{{ end }}{{ end }}")]
    [InlineData("LD1401", "{{ (1..20000) | array.join \"\" }}")]
    [InlineData("LD1402", "{{ func f(x); ret f(x); end }}{{ f 1 }}")]
    [InlineData("LD1404", "{{ \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" | regex.match \"^(a+)+$\" }}")]
    [InlineData("LD1405", "{{ t = \"0123456789\"; for i in 1..20; t = t + t; end }}{{ t }}")]
    [InlineData("LD1405", "{{ \"x\" | string.pad_left 1000000 }}")]
    [InlineData("LD1401", "{{ i = 0; while i >= 0; i = i + 1; end }}")]
    [InlineData("LD1401", "{{ for i in 1..200; for j in 1..200; x = i * j; end; end }}")]
    [InlineData("LD1402", "{{ func a(x); ret b(x); end; func b(x); ret a(x); end }}{{ a 1 }}")]
    [InlineData("LD1402", "{{ func f(x) }}a{{ f x }}{{ end }}{{ f 1 }}")]
    [InlineData("LD1404", "{{ \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" | regex.matches \"^(a+)+$\" }}")]
    [InlineData("LD1404", "{{ \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" | regex.replace \"^(a+)+$\" \"b\" }}")]
    [InlineData("LD1404", "{{ \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" | regex.split \"^(a+)+$\" | array.size }}")]
    [InlineData("LD1405", "{{ capture t }}{{ for i in 1..9000 }}dix lettre{{ end }}{{ end }}{{ t.size }}")]
    [InlineData("LD1405", "{{ \"0123456789\" * 2000 }}")]
    public void A_limit_raises_a_located_error_and_never_cuts(string code, string text)
    {
        var diagnostics = Engine.Failed(Of("avant", text), "{}", Engine.Options with { Limits = Small });

        Assert.Equal(code, diagnostics[0].Code);
        Assert.Equal(2, diagnostics[0].Place.Paragraph);
    }

    [Fact]
    public void Limits_are_told_in_the_figures_of_the_reader()
    {
        var time = LimitProblems.Regex(TimeSpan.FromSeconds(0.2));
        var size = LimitProblems.Output(50 * 1024 * 1024);

        Assert.Equal("une expression régulière dure plus de 0,2 seconde", time.French);
        Assert.Equal("a regular expression takes more than 0.2 seconds", time.English);
        Assert.Equal("le document dépasse la taille permise (50 Mo avant compression)", size.French);
        Assert.Equal("la boucle dépasse le nombre de tours permis (1\u202F000\u202F000)", LimitProblems.Iterations(1_000_000).French);
    }

    [Fact]
    public void The_time_of_a_rendering_is_limited()
    {
        var limits = new TemplateLimits { Duration = TimeSpan.FromMilliseconds(50), Iterations = int.MaxValue };

        Assert.Equal("LD1403", Assert.Single(Engine.Failed(
            Of("{{ while true }}{{ end }}"), "{}", Engine.Options with { Limits = limits })).Code);
    }

    [Theory]
    [InlineData("{{ while true }}{{ x = 1 }}{{ end }}")]
    [InlineData("{{ func f(x); while true; x = x + 1; end; end }}{{ f 1 }}")]
    [InlineData("{{ for i in 1..2000000000; for j in 1..2000000000; end; end }}")]
    public void The_time_runs_out_wherever_it_is_spent(string text)
    {
        var limits = new TemplateLimits { Duration = TimeSpan.FromMilliseconds(80), Iterations = int.MaxValue };

        var diagnostic = Engine.Failed(Of("avant", text), "{}", Engine.Options with { Limits = limits })[0];

        Assert.Equal("LD1403", diagnostic.Code);
        Assert.Equal(2, diagnostic.Place.Paragraph);
    }

    [Fact]
    public void The_notes_of_a_loop_count_for_the_size()
    {
        var docx = new Docx().WithFootnotes($"<w:footnote w:id=\"1\">{P(new string('x', 1_000))}</w:footnote>")
            .WithBody(P("{{ for i in 1..500 }}") + "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>" + P("{{ end }}")).Build();

        Assert.Equal("LD1400", Engine.Failed(docx, "{}", Engine.Options with { Limits = Small })[0].Code);
    }

    [Fact]
    public void A_cancelled_rendering_says_so()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            Engine.Compiled(Of("{{ while true }}{{ end }}")).Render(Engine.Data("{}"), source.Token));
    }

    [Fact]
    public void Output_beyond_a_megabyte_is_complete()
    {
        var text = Engine.Text(Of("{{ for i in 1..30000 }}", "{{ \"Un paragraphe de quarante caractères, ici.\" }}", "{{ end }}"), "{}");

        Assert.Equal(30_000, text.Split('\n').Length);
    }

    [Fact]
    public void A_long_value_is_complete()
    {
        var value = new string('é', 3_000_000);

        Assert.Equal(value, WordText.OfBody(Engine.Rendered(Of("{{ v }}"), $$"""{"v":"{{value}}"}""")));
    }

    [Fact]
    public void A_hundred_thousand_items_are_written() =>
        Assert.Equal(100_000, WordText.OfBody(Engine.Rendered(Of("{{ for i in 1..100000 }}{{ i % 10 }}{{ end }}"), "{}")).Length);
}
