using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Diagnostics;

/// <summary>
/// A short template that grows out of all measure: each turn doubles a number, a text, a list or an object. Sixty turns would
/// take more than the memory and the patience of any machine; a located error comes instead, at once.
/// </summary>
public sealed class GrowthTests
{
    private static readonly WordTemplateOptions Options = Engine.Options with
    {
        Limits = new TemplateLimits { Iterations = 20_000, TextLength = 200_000, OutputBytes = 2_000_000 },
        Functions = new Dictionary<string, Delegate> { ["montre"] = string (object? value) => value?.ToString() ?? "" },
    };

    [Theory]
    [InlineData("x = 10", "x = x * x", "{{ x }}")]
    [InlineData("x = 10.5", "x = x * x", "{{ x }}")]
    [InlineData("x = 10", "x = x | math.times x", "{{ x }}")]
    [InlineData("x = 1", "x = x << 1000000000", "{{ x }}")]
    [InlineData("x = 9999999999", "x = x * x + x", "{{ x > 1 }}")]
    [InlineData("x = 10", "x = x ^ x", "{{ x }}")]
    [InlineData("x = 'ab'", "x = x + x", "{{ x }}")]
    [InlineData("x = 'ab'", "x = x | string.append x", "{{ x }}")]
    [InlineData("x = 'ab'", "x = x | string.prepend x", "{{ x }}")]
    [InlineData("x = 'ab'", "x = x | string.replace 'a' 'aa'", "{{ x }}")]
    [InlineData("x = 'ab'", "x = x | regex.replace 'a' 'aa'", "{{ x }}")]
    [InlineData("x = 'ab'", "x = x | string.replace_first 'a' x", "{{ x }}")]
    [InlineData("x = 'ab'", "x = [x, x] | array.join ''", "{{ x }}")]
    [InlineData("x = 'ab'", "x = x | regex.escape | string.append x", "{{ x }}")]
    [InlineData("x = [1]", "x = x | array.concat x", "{{ x.size }}")]
    [InlineData("x = [1]", "x = x | array.add_range x", "{{ x.size }}")]
    [InlineData("x = [1]", "x = x + x", "{{ x.size }}")]
    [InlineData("x = [1]", "x = x * 2", "{{ x.size }}")]
    [InlineData("x = [1]", "x = [x, x]", "{{ x | array.join ',' }}")]
    [InlineData("x = [1]", "x = [x, x]", "{{ x | montre }}")]
    [InlineData("x = {a: 1}", "x = {a: x, b: x}", "{{ x | montre }}")]
    [InlineData("x = {a: 1}", "x.b = x", "{{ x | montre }}")]
    [InlineData("x = [1]", "x[0] = x", "{{ x | montre }}")]
    [InlineData("x = [1]", "x[0] = x", "{{ x | array.join ',' }}")]
    [InlineData("x = [1]", "x = [x, x]", "{{ x == x }}{{ x | image }}")]
    [InlineData("x = [1]", "x = [x, x]", "{{ 'a' + x }}")]
    [InlineData("x = {a: 1}", "x.b = x", "{{ 'a' + x }}")]
    [InlineData("x = {a: 1}", "x.b = x", "{{ x | markdown }}{{ [x] | array.join ',' }}")]
    public void What_doubles_sixty_times_is_stopped_by_a_named_error(string begin, string turn, string use)
    {
        var docx = Of("avant", $"{{{{ {begin}; for i in 1..60; {turn}; end }}}}", use);

        var outcome = Assert.IsType<TemplateCompilation.Compiled>(WordTemplate.Compile(docx, Options)).Template
            .Render(Engine.Data("{}"), TestContext.Current.CancellationToken);

        var diagnostic = Assert.IsType<RenderOutcome.Failed>(outcome).Diagnostics[0];
        Assert.StartsWith("LD1", diagnostic.Code, StringComparison.Ordinal);
        Assert.True(diagnostic.Code != "LD1399", diagnostic.ToString());
        Assert.InRange(diagnostic.Place.Paragraph!.Value, 2, 3);
    }

    [Theory]
    [InlineData("LD1406", "x = {a: x, b: x}")]
    [InlineData("LD1407", "x.b = x")]
    public void What_a_function_receives_is_bounded(string code, string turn) => Assert.Equal(code, Assert.Single(Engine.Failed(
        Of($"{{{{ x = {{a: 1}}; for i in 1..60; {turn}; end }}}}", "{{ x | montre }}"), "{}", Options)).Code);
}
