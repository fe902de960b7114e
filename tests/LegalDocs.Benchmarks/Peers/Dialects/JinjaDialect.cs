namespace LegalDocs.Benchmarks.Peers.Dialects;

/// <summary>docxtpl: Jinja2, with a letter that says what vanishes with the tag.</summary>
internal sealed class JinjaDialect : Dialect
{
    public override string Engine => "docxtpl";

    public override bool HasControlRows => true;

    public override string Value(ActeTag tag) => $"{{{{ {Path(tag.Loop, tag.Name)} }}}}";

    public override IReadOnlyList<string> Open(ActeBlock block) => [Tag(block, block.IsLoop
        ? $"for x{block.Name} in {Path(block.Loop, block.Name)}"
        : $"if {Path(block.Loop, block.Flag(0))}")];

    public override IReadOnlyList<string> Middle(ActeTag tag) => [Tag(tag.Block!, tag.Code == "else"
        ? "else"
        : $"elif {Path(tag.Loop, tag.Block!.Flag(tag.Branch))}")];

    public override IReadOnlyList<string> Close(ActeBlock block) => [Tag(block, block.IsLoop ? "endfor" : "endif")];

    private static string Tag(ActeBlock block, string code) => block.Level switch
    {
        TagLevel.Row => $"{{%tr {code} %}}",
        TagLevel.Paragraph => $"{{%p {code} %}}",
        _ => $"{{% {code} %}}",
    };

    private static string Path(ActeBlock? loop, string name) => loop is null ? name : $"x{loop.Name}.{name}";
}
