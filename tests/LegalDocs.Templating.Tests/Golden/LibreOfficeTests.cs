using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Golden;

/// <summary>Another program than Word opens what comes out, and finds every word: one start of LibreOffice for all cases.</summary>
public sealed class LibreOfficeTests
{
    private static readonly string[] Places =
        ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

    [Fact]
    public async Task LibreOffice_opens_every_case_and_finds_its_text()
    {
        var program = Places.FirstOrDefault(File.Exists);
        Assert.True(program is not null, $"LibreOffice is missing (none of {string.Join(", ", Places)}): apt-get install libreoffice-writer-nogui");
        var folder = Directory.CreateTempSubdirectory("legaldocs-golden-");
        try
        {
            var cases = GoldenTests.DocumentNames.ToDictionary(name => name.Replace('/', '-'), name =>
            {
                var golden = GoldenCase.Load(name);
                return Engine.Rendered(golden.Template(), golden.Data);
            });
            foreach (var (name, docx) in cases)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name + ".docx"), docx, TestContext.Current.CancellationToken);
            }

            var log = await ConvertAsync(program, folder.FullName, cases.Keys);

            Assert.All(cases, item => AssertFound(Path.Combine(folder.FullName, item.Key + ".fodt"), item.Value, log));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A flat ODT holds everything that LibreOffice understood, text boxes, notes and headers too.
    private static async Task<string> ConvertAsync(string program, string folder, IEnumerable<string> names)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var argument in new[] { "--headless", "--norestore", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "fodt", "--outdir", folder }
            .Concat(names.Select(name => name + ".docx")))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["SAL_USE_VCLPLUGIN"] = "svp";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await errors;
    }

    private static void AssertFound(string file, byte[] docx, string log)
    {
        Assert.True(File.Exists(file), $"LibreOffice did not open {Path.GetFileNameWithoutExtension(file)}.\n{log}");

        // Not the results of fields, which each program computes anew.
        var found = WithoutBlanks(XDocument.Load(file).Root!.Value);
        var paragraphs = WordText.Xml(docx, "word/document.xml").Descendants(WordText.W + "p")
            .Where(paragraph => !paragraph.Ancestors().Any(element => element.Name.LocalName == "Fallback"))
            .Where(paragraph => !paragraph.Descendants(WordText.W + "fldChar").Any());
        foreach (var text in paragraphs.SelectMany(paragraph => paragraph.Elements(WordText.W + "r")).Elements(WordText.W + "t"))
        {
            Assert.Contains(WithoutBlanks(text.Value), found, StringComparison.Ordinal);
        }
    }

    private static string WithoutBlanks(string text) => text.Where(character => !char.IsWhiteSpace(character))
        .Aggregate(new StringBuilder(), (result, character) => result.Append(character)).ToString();
}
