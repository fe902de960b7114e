using System.Globalization;

namespace LegalDocs.Pdf;

/// <summary>The folders of a slot: profile, home, temporary files, inputs, outputs.</summary>
/// <remarks>
/// Each profile has a folder of its own, never used again: what a killed process still writes, or left behind
/// (<c>lu*</c> folders, an <c>OSL_PIPE*</c> socket), cannot disturb the next.
/// </remarks>
internal sealed class SlotFolder(string path)
{
    private int _generation;

    public string Profile => Folder("profile");

    public string Home => Folder("home");

    public string Temporary => Folder("tmp");

    public string Outputs => Folder("out");

    private string Inputs => Folder("in");

    private string Current => Path.Combine(path, _generation.ToString(CultureInfo.InvariantCulture));

    /// <summary>Leaves the former folders and makes a new profile.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        RemoveIfPossible(Current);
        _generation++;
        await HardenedProfile.WriteAsync(Profile, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Empty work folders for the next process.</summary>
    public void Empty()
    {
        foreach (var folder in (ReadOnlySpan<string>)[Home, Temporary, Inputs, Outputs])
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Inputs have neutral names: numbers of acts and names of persons never reach a command line.</summary>
    public async Task<string> WriteInputAsync(string name, ReadOnlyMemory<byte> docx, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Inputs, $"{name}.docx");
        await File.WriteAllBytesAsync(file, docx, cancellationToken).ConfigureAwait(false);
        return file;
    }

    public string Output(string input) => Path.Combine(Outputs, $"{Path.GetFileNameWithoutExtension(input)}.pdf");

    private string Folder(string name) => Path.Combine(Current, name);

    private static void RemoveIfPossible(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A process that is being killed still writes there; the folder goes with the whole work folder.
        }
    }
}
