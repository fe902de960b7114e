using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Diagnostics;

public sealed class SandboxTests
{
    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 10 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ \"1+1\" | object.eval }}")]
    [InlineData("{{ \"x\" | object.eval_template }}")]
    [InlineData("{{ include \"/etc/passwd\" }}")]
    [InlineData("{{ include_join [\"a\"] \",\" }}")]
    [InlineData("{{ import o }}")]
    [InlineData("{{ t.get_type }}")]
    [InlineData("{{ t.length }}")]
    [InlineData("{{ o.shape }}")]
    [InlineData("{{ o.member_values }}")]
    [InlineData("{{ xs.sync_root }}")]
    [InlineData("{{ xs.is_read_only }}")]
    [InlineData("{{ timespan.from_days 1 }}")]
    [InlineData("{{ t | string.sha256 }}")]
    [InlineData("{{ 3 | math.format \"N2\" \"fr-FR\" }}")]
    [InlineData("{{ 3 | object.format \"N2\" }}")]
    [InlineData("{{ t | html.escape }}")]
    [InlineData("{{ this.builtin_object }}")]
    [InlineData("{{ array.join.method }}")]
    public void What_reaches_outside_is_refused(string text)
    {
        var compilation = WordTemplate.Compile(Of(text), Engine.Options);

        Assert.True(
            compilation is TemplateCompilation.Refused
            || ((TemplateCompilation.Compiled)compilation).Template.Render(
                Engine.Data("""{"t":"x","o":{"a":1},"xs":[1]}"""), TestContext.Current.CancellationToken) is RenderOutcome.Failed);
    }

    [Fact]
    public void Every_function_of_the_list_exists() =>
        Assert.All(TemplateFunctions.Names, name => Assert.Contains('.', name));
}
