using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests;

/// <summary>Expressions met in real templates: chains of functions, members of the variable « for ».</summary>
public sealed class ChainedCallsTests
{
    private static readonly WordTemplateOptions WithApres = Engine.Options with
    {
        Functions = new Dictionary<string, Delegate>
        {
            ["apres"] = (object? mot, object? avant) => $"{avant} {mot}",
        },
    };

    [Fact]
    public void A_function_in_the_middle_of_a_chain_receives_the_value_before_it() =>
        Assert.Equal("Le président", Engine.Text(
            Of("{{ titre | apres article | string.capitalize }}"),
            """{"titre":"président","article":"le"}""",
            WithApres));

    [Fact]
    public void A_function_in_the_middle_of_a_chain_is_still_checked() =>
        Assert.Equal("LD1162", Assert.Single(Engine.Refused(
            Of("{{ titre | apres | string.capitalize }}"), WithApres)).Code);

    [Fact]
    public void A_member_of_the_loop_is_a_value_and_opens_no_block() =>
        Assert.Equal("1 a ; 2 b", Engine.Text(
            Of("{{ for x in xs }}{{ for.index + 1 }} {{ x }}{{ if !for.last }} ; {{ end }}{{ end }}"),
            """{"xs":["a","b"]}"""));
}
