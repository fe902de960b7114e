namespace LegalDocs.Benchmarks.Peers.Dialects;

/// <summary>docxtemplater and easy-template-x: sections over lists and flags, names found from the inside out, no <c>else</c>.</summary>
internal sealed class MustacheDialect(string engine) : Dialect
{
    public override string Engine => engine;

    public override string Value(ActeTag tag) => $"{{{tag.Name}}}";

    public override IReadOnlyList<string> Open(ActeBlock block) => [$"{{#{Section(block, 0)}}}"];

    public override IReadOnlyList<string> Middle(ActeTag tag) =>
        [$"{{/{tag.Block!.Flag(tag.Branch - 1)}}}", $"{{#{tag.Block.Flag(tag.Branch)}}}"];

    public override IReadOnlyList<string> Close(ActeBlock block) => [$"{{/{Section(block, block.Branches - 1)}}}"];

    private static string Section(ActeBlock block, int branch) => block.IsLoop ? block.Name : block.Flag(branch);
}
