using System.Diagnostics;
using System.Globalization;
using System.Security;

namespace LegalDocs.Benchmarks.Comparing;

/// <summary>LibreOffice's own comparison (Edit, Track Changes, Compare Document), driven by a macro in one warm process.</summary>
/// <remarks>It opens the newer document, then compares it with the older one: reading both is part of the time, as in ours.</remarks>
internal static class LibreOfficeCompare
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private const string Macro = """
        Function Prop(n As String, v As Variant) As Object
          Dim p As New com.sun.star.beans.PropertyValue
          p.Name = n : p.Value = v
          Prop = p
        End Function
        Sub Measure(jobs As String, results As String)
          Dim n As Integer, m As Integer, before As String, after As String, round As Integer
          n = FreeFile
          Open jobs For Input As #n
          Do While Not Eof(n)
            Line Input #n, before
            Line Input #n, after
            For round = 1 To 2
              m = FreeFile
              Open results For Append As #m
              Print #m, One(before, after)
              Close #m
            Next round
          Loop
          Close #n
        End Sub
        Function One(before As String, after As String) As String
          Dim doc As Object, helper As Object, found As Object, begun As Long, done As Long, count As Long
          helper = createUnoService("com.sun.star.frame.DispatchHelper")
          begun = GetSystemTicks()
          doc = StarDesktop.loadComponentFromURL(after, "_blank", 0, Array(Prop("Hidden", True)))
          helper.executeDispatch(doc.CurrentController.Frame, ".uno:CompareDocuments", "", 0, _
            Array(Prop("URL", before), Prop("NoAcceptDialog", True)))
          done = GetSystemTicks()
          found = doc.Redlines.createEnumeration()
          Do While found.hasMoreElements()
            count = count + 1
            found.nextElement()
          Loop
          doc.close(True)
          One = CStr(done - begun) + ";" + CStr(count)
        End Function
        """;

    private const string Library = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
        <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
         <library:element library:name="Module1"/>
        </library:library>
        """;

    /// <summary>Milliseconds and changes found for each pair, the second of two rounds; null for those it did not finish in time.</summary>
    public static IReadOnlyList<(double Milliseconds, int Changes)?> Run(IReadOnlyList<(byte[] Before, byte[] After)> pairs)
    {
        var folder = Directory.CreateTempSubdirectory("legaldocs-bench-diff-").FullName;
        try
        {
            var profile = Path.Combine(folder, "profile");
            // The first start makes the profile, and would put its own empty library over ours.
            Start(profile, "--terminate_after_init");
            Install(Path.Combine(profile, "user", "basic", "Standard"));
            var (jobs, results) = (Path.Combine(folder, "jobs.txt"), Path.Combine(folder, "results.txt"));
            File.WriteAllLines(jobs, pairs.SelectMany((pair, index) => new[]
            {
                Write(folder, $"{index}-a.docx", pair.Before), Write(folder, $"{index}-b.docx", pair.After),
            }));
            Start(profile, $"macro:///Standard.Module1.Measure(\"{jobs}\",\"{results}\")");
            var lines = File.Exists(results) ? File.ReadAllLines(results) : [];
            return [.. pairs.Select((_, index) => (2 * index) + 1 < lines.Length ? Parsed(lines[(2 * index) + 1]) : null)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Install(string library)
    {
        Directory.CreateDirectory(library);
        File.WriteAllText(Path.Combine(library, "script.xlb"), Library);
        File.WriteAllText(
            Path.Combine(library, "Module1.xba"),
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{SecurityElement.Escape(Macro)}</script:module>
            """);
    }

    private static string Write(string folder, string name, byte[] document)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, document);
        return $"file://{path}";
    }

    private static (double, int)? Parsed(string line)
    {
        var parts = line.Split(';');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static void Start(string profile, string argument)
    {
        var start = new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{profile}", "--headless", "--norestore", argument])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}
