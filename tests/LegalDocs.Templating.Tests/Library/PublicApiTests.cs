using LegalDocs.Templating.Tests.Support;
using PublicApiGenerator;

namespace LegalDocs.Templating.Tests.Library;

/// <summary>What callers compile against. A change shows in review, and is meant.</summary>
public sealed class PublicApiTests
{
    private static readonly string Approved = Checkout.PathOf("tests", "LegalDocs.Templating.Tests", "Library", "PublicApi.txt");

    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        var actual = string.Join("\n", Layers.All.Select(layer => $"// {layer.GetName().Name}\n{layer.GeneratePublicApi(options)}"));

        if (!File.Exists(Approved) || File.ReadAllText(Approved) != actual + "\n")
        {
            var received = Checkout.PathOf("artifacts", "PublicApi.received.txt");
            File.WriteAllText(received, actual + "\n");
            Assert.Fail($"The public surface changed. If that is meant: cp {received} {Approved}");
        }
    }

    [Fact]
    public void No_type_of_another_library_shows_in_the_public_surface()
    {
        var surface = File.ReadAllText(Approved);

        Assert.DoesNotContain("Scriban", surface, StringComparison.Ordinal);
        Assert.DoesNotContain("DocumentFormat.OpenXml", surface, StringComparison.Ordinal);
    }
}
