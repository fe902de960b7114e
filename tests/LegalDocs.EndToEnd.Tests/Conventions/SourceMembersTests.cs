namespace LegalDocs.EndToEnd.Tests.Conventions;

/// <summary>The rulers of <see cref="SourceTests"/>: what they measure must be what a reader would count.</summary>
public sealed class SourceMembersTests
{
    private const string Sample = """
        internal sealed class Sample(int a, Dictionary<string, int> b, (int, int) c)
        {
            private static readonly int[] Table =
            [
                1,
            ];

            internal Sample(string text = "a, b, c")
                : this(1, new(), (1, 2))
            {
            }

            public static int Short() => 1;

            public async Task<int> BlockAsync(
                int one, int two)
            {
                if (one == two)
                {
                    return 1;
                }

                return await Task.FromResult(one);
            }

            private static IEnumerable<int> Lambda(int point) => With(point, each =>
            {
                yield return each;
            });

            private static int Chain(int[] all) => all
                .Where(each => each > 1)
                .Sum();
        }
        """;

    [Fact]
    public void A_method_is_measured_from_its_modifiers_to_its_end()
    {
        var methods = SourceMembers.MethodsOf(Sample.Split('\n'));

        Assert.Equal([("Sample", 4), ("Short", 1), ("BlockAsync", 10), ("Lambda", 4), ("Chain", 3)], methods);
    }

    [Fact]
    public void Parameters_are_counted_without_those_of_types_and_texts()
    {
        var constructors = SourceMembers.ConstructorsOf(Sample);

        Assert.Equal([("Sample", 3), ("Sample", 1)], constructors);
    }
}
