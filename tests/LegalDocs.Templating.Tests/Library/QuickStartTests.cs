using System.Text.RegularExpressions;
using LegalDocs.Templating.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LegalDocs.Templating.Tests.Library;

/// <summary>The quick start of the README, compiled and run as a program of its own, as a reader would.</summary>
public sealed partial class QuickStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("legaldocs-quick-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_program_of_the_readme_makes_its_document()
    {
        Compile(Program());
        await File.WriteAllBytesAsync(
            Path.Combine(_folder, "convention.docx"),
            Docx.Of("Convention avec {{ commune.nom }}", "{{ for a in agents }}", "Agent : {{ a.nom }}", "{{ end }}"),
            TestContext.Current.CancellationToken);

        var (code, output) = await RunAsync();

        Assert.True(code == 0, output);
        var made = await File.ReadAllBytesAsync(Path.Combine(_folder, "convention-ahuy.docx"), TestContext.Current.CancellationToken);
        Assert.Equal("Convention avec Ahuy\nAgent : Durand", WordText.OfBody(made));
    }

    [Fact]
    public async Task The_program_of_the_readme_prints_all_errors_of_a_bad_template()
    {
        Compile(Program());
        await File.WriteAllBytesAsync(
            Path.Combine(_folder, "convention.docx"),
            Docx.Of("{{ for a in agents }}", "Agent {{ a.nom", "Montant {{ 1 + }}"),
            TestContext.Current.CancellationToken);

        var (_, output) = await RunAsync();

        Assert.Contains("LD1100", output, StringComparison.Ordinal);
        Assert.Contains("LD1200", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "convention-ahuy.docx")));
    }

    private static string Program()
    {
        var readme = File.ReadAllText(Checkout.PathOf("src", "LegalDocs.Templating", "README.md"));
        return Block().Match(readme).Groups[1].Value;
    }

    private void Compile(string program)
    {
        string[] usings = ["System", "System.IO", "System.Linq", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks"];
        var implicitUsings = string.Concat(usings.Select(name => $"global using {name};\n"));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "quickstart",
            [CSharpSyntaxTree.ParseText(implicitUsings), CSharpSyntaxTree.ParseText(program)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var result = compilation.Emit(Path.Combine(_folder, "quickstart.dll"));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
    }

    private Task<(int ExitCode, string Output)> RunAsync()
    {
        foreach (var library in Directory.GetFiles(AppContext.BaseDirectory, "*.dll"))
        {
            File.Copy(library, Path.Combine(_folder, Path.GetFileName(library)), overwrite: true);
        }

        File.WriteAllText(Path.Combine(_folder, "quickstart.runtimeconfig.json"), $$"""
            { "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }
            """);
        return Command.RunAsync(_folder, "dotnet", "quickstart.dll");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
