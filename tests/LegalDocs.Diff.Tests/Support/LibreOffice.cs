using System.Diagnostics;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>What LibreOffice does to a document before it saves it.</summary>
internal enum Settling
{
    /// <summary>Nothing: what it saves is what it made of the document.</summary>
    None,

    /// <summary>It accepts all that is tracked.</summary>
    Accept,

    /// <summary>It rejects all that is tracked.</summary>
    Reject,
}

/// <summary>LibreOffice, told by a macro of its own to accept or reject what is tracked in documents.</summary>
internal static class LibreOffice
{
    private const string Macro = """
        Function Prop(n As String, v As Variant) As Object
          Dim p As New com.sun.star.beans.PropertyValue
          p.Name = n : p.Value = v
          Prop = p
        End Function
        Sub Settle(jobs As String)
          Dim n As Integer, doc As Object, helper As Object, source As String, target As String, order As String
          helper = createUnoService("com.sun.star.frame.DispatchHelper")
          n = FreeFile
          Open jobs For Input As #n
          Do While Not Eof(n)
            Line Input #n, source
            Line Input #n, target
            Line Input #n, order
            doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, Array(Prop("Hidden", True)))
            If order <> "" Then helper.executeDispatch(doc.CurrentController.Frame, ".uno:" + order, "", 0, Array())
            doc.storeToURL(target, Array(Prop("FilterName", "MS Word 2007 XML")))
            doc.close(True)
          Loop
          Close #n
        End Sub
        """;

    /// <summary>Settles every document in one go.</summary>
    /// <param name="folder">An empty folder, for the profile and the files.</param>
    /// <param name="documents">Documents, each with what becomes of its changes.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The documents as LibreOffice saves them.</returns>
    public static async Task<IReadOnlyList<byte[]>> SettleAsync(
        string folder, IReadOnlyList<(ReadOnlyMemory<byte> Document, Settling Order)> documents, CancellationToken cancellationToken)
    {
        var profile = Path.Combine(folder, "profile");
        // The first start makes the profile, and would put its own empty library over ours.
        await RunAsync(profile, ["--terminate_after_init"], cancellationToken);
        var library = Path.Combine(profile, "user", "basic", "Standard");
        Directory.CreateDirectory(library);
        await File.WriteAllTextAsync(Path.Combine(library, "Module1.xba"), Module(), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(library, "script.xlb"), Library, cancellationToken);

        var jobs = new List<string>();
        for (var i = 0; i < documents.Count; i++)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{i}.docx"), documents[i].Document.ToArray(), cancellationToken);
            jobs.AddRange([
                $"file://{folder}/{i}.docx", $"file://{folder}/{i}-settled.docx",
                documents[i].Order switch
                {
                    Settling.Accept => "AcceptAllTrackedChanges",
                    Settling.Reject => "RejectAllTrackedChanges",
                    _ => "",
                }]);
        }

        await File.WriteAllLinesAsync(Path.Combine(folder, "jobs.txt"), jobs, cancellationToken);
        await RunAsync(profile, [$"macro:///Standard.Module1.Settle(\"{folder}/jobs.txt\")"], cancellationToken);
        return [.. Enumerable.Range(0, documents.Count).Select(i => File.ReadAllBytes(Path.Combine(folder, $"{i}-settled.docx")))];
    }

    private static async Task RunAsync(string profile, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{profile}", "--headless", "--norestore", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        _ = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, await error);
    }

    private const string Library = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
        <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
         <library:element library:name="Module1"/>
        </library:library>
        """;

    private static string Module() =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
        <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{System.Security.SecurityElement.Escape(Macro)}</script:module>
        """;
}
