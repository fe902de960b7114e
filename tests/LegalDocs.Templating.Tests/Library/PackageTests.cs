using System.IO.Compression;
using System.Xml.Linq;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Library;

/// <summary>The NuGet package: <c>dotnet pack src/LegalDocs.Templating -c Release</c>.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("legaldocs-pack-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_package_holds_library_documentation_readme_and_licence()
    {
        var project = Checkout.PathOf("src", "LegalDocs.Templating");
        var (code, output) = await Command.RunAsync(_folder, "dotnet", "pack", project, "-c", "Release", "--no-build", "-o", _folder);
        Assert.True(code == 0, output);

        var file = Assert.Single(Directory.GetFiles(_folder, "LegalDocs.Templating.*.nupkg"));
        using var package = ZipFile.OpenRead(file);
        var names = package.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("README.md", names);
        Assert.Contains("lib/net10.0/LegalDocs.Templating.dll", names);
        Assert.Contains("lib/net10.0/LegalDocs.Templating.xml", names);
        Assert.Single(Directory.GetFiles(_folder, "LegalDocs.Templating.*.snupkg"));

        var metadata = Metadata(package);
        Assert.Equal("MIT", metadata("license"));
        Assert.Equal("README.md", metadata("readme"));
        Assert.Contains("Word", metadata("description"), StringComparison.Ordinal);
        Assert.Contains("docx", metadata("tags"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_project_the_package_needs_is_a_package_too()
    {
        var project = Checkout.PathOf("src", "LegalDocs.Templating", "LegalDocs.Templating.csproj");

        foreach (var reference in References(project))
        {
            var text = await File.ReadAllTextAsync(reference, TestContext.Current.CancellationToken);
            Assert.True(text.Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal), $"{reference} is not packable.");
        }
    }

    private static IEnumerable<string> References(string project) => XDocument.Load(project)
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFullPath(reference.Attribute("Include")!.Value, Path.GetDirectoryName(project)!))
        .SelectMany(path => References(path).Prepend(path));

    private static Func<string, string> Metadata(ZipArchive package)
    {
        using var stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var metadata = XDocument.Load(stream).Root!.Elements().First();
        return name => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }
}
