namespace LegalDocs.Benchmarks.Peers.Dialects;

/// <summary>Carbone: no loop tags, a second example says what repeats; conditions as formatters.</summary>
internal sealed class CarboneDialect : Dialect
{
    public override string Engine => "Carbone";

    public override string Value(ActeTag tag) => $"{{{Path(tag.Loop, tag.Name)}}}";

    public override IReadOnlyList<string> Open(ActeBlock block) =>
        block.IsLoop ? [] : [$"{{{Path(block.Loop, block.Flag(0))}:ifEQ(true):showBegin}}"];

    public override IReadOnlyList<string> Middle(ActeTag tag) => [
        $"{{{Path(tag.Loop, tag.Block!.Flag(tag.Branch - 1))}:showEnd}}",
        $"{{{Path(tag.Loop, tag.Block.Flag(tag.Branch))}:ifEQ(true):showBegin}}"];

    public override IReadOnlyList<string> Close(ActeBlock block) =>
        block.IsLoop ? [] : [$"{{{Path(block.Loop, block.Flag(block.Branches - 1))}:showEnd}}"];

    /// <summary>What the second example of a loop holds.</summary>
    public static string Example(ActeBlock loop, string name) => $"{{d.{loop.Name}[i+1].{name}}}";

    private static string Path(ActeBlock? loop, string name) => loop is null ? $"d.{name}" : $"d.{loop.Name}[i].{name}";
}
