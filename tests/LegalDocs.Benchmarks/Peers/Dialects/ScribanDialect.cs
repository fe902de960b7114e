namespace LegalDocs.Benchmarks.Peers.Dialects;

/// <summary>LegalDocs.</summary>
internal sealed class ScribanDialect : Dialect
{
    public override string Engine => "LegalDocs";

    public override bool HasControlRows => true;

    public override string Value(ActeTag tag) => $"{{{{ {Path(tag.Loop, tag.Name)} }}}}";

    public override IReadOnlyList<string> Open(ActeBlock block) => [block.IsLoop
        ? $"{{{{ for x{block.Name} in {Path(block.Loop, block.Name)} }}}}"
        : $"{{{{ if {Path(block.Loop, block.Flag(0))} }}}}"];

    public override IReadOnlyList<string> Middle(ActeTag tag) => [tag.Code == "else"
        ? "{{ else }}"
        : $"{{{{ else if {Path(tag.Loop, tag.Block!.Flag(tag.Branch))} }}}}"];

    public override IReadOnlyList<string> Close(ActeBlock block) => ["{{ end }}"];

    private static string Path(ActeBlock? loop, string name) => loop is null ? name : $"x{loop.Name}.{name}";
}
