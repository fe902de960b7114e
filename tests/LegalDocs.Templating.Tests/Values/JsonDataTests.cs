namespace LegalDocs.Templating.Tests.Values;

/// <summary>Data given as JSON text.</summary>
public sealed class JsonDataTests
{
    [Fact]
    public void Data_are_read_from_a_text()
    {
        var compilation = TextTemplate.Compile("{{ nom }} {{ n }}", new WordTemplateOptions());
        var template = Assert.IsType<TextTemplateCompilation.Compiled>(compilation).Template;

        var outcome = template.Render(TemplateData.FromJson("""{ "nom": "Ahuy", "n": 12.50 }"""), TestContext.Current.CancellationToken);

        Assert.Equal("Ahuy 12.50", Assert.IsType<TextOutcome.Rendered>(outcome).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{ "n": 0.12345678901234567890123456789012 }""")]
    public void What_is_not_an_object_or_would_be_rounded_is_refused(string json) =>
        Assert.ThrowsAny<ArgumentException>(() => TemplateData.FromJson(json));

    [Fact]
    public void A_name_is_never_suggested_for_itself()
    {
        // The loop variable is known elsewhere in the template, but not in sight here.
        var compilation = TextTemplate.Compile("{{ for a in xs }}{{ a }}{{ end }}{{ a }}", new WordTemplateOptions());
        var template = Assert.IsType<TextTemplateCompilation.Compiled>(compilation).Template;

        var outcome = template.Render(TemplateData.FromJson("""{ "xs": [1] }"""), TestContext.Current.CancellationToken);

        var diagnostic = Assert.Single(Assert.IsType<TextOutcome.Failed>(outcome).Diagnostics);
        Assert.DoesNotContain("'a'", diagnostic.Remedy(DiagnosticLanguage.English), StringComparison.Ordinal);
    }
}
