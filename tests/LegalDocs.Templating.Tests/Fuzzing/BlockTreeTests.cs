using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Fuzzing;

/// <summary>Random trees of blocks against a naive telling of the same trees.</summary>
public sealed class BlockTreeTests
{
    private const int Trees = 400;

    [Fact]
    public void Random_trees_of_blocks_say_what_a_naive_reading_says()
    {
        for (var seed = 0; seed < Trees; seed++)
        {
            var (docx, expected) = new BlockTree(seed).Build();

            var result = Engine.Rendered(docx, BlockTree.Data);

            Assert.True(expected == WordText.OfBody(result), $"tree {seed}:\n{expected}\n--- but\n{WordText.OfBody(result)}");
            Assert.Empty(FormatFacts.Broken(result));
        }
    }

    [Fact]
    public void Random_trees_of_blocks_give_valid_documents()
    {
        for (var seed = Trees; seed < Trees + 40; seed++)
        {
            var (docx, _) = new BlockTree(seed).Build();

            Soundness.Check(docx, Engine.Rendered(docx, BlockTree.Data));
        }
    }
}
