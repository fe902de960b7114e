namespace LegalDocs.Pdf;

/// <summary>The folders of a slot: profile, home, temporary files, inputs, outputs.</summary>
internal sealed class SlotFolder(string path)
{
    public string Profile { get; } = Path.Combine(path, "profile");

    public string Home { get; } = Path.Combine(path, "home");

    public string Temporary { get; } = Path.Combine(path, "tmp");

    public string Outputs { get; } = Path.Combine(path, "out");

    private string Inputs => Path.Combine(path, "in");

    public bool HasProfile => Directory.Exists(Profile);

    /// <summary>Removes what a former process left (a killed one leaves <c>lu*</c> folders and an <c>OSL_PIPE*</c> socket).</summary>
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

    public async Task MakeProfileAsync(CancellationToken cancellationToken)
    {
        if (HasProfile)
        {
            Directory.Delete(Profile, recursive: true);
        }

        await HardenedProfile.WriteAsync(Profile, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Inputs have neutral names: numbers of acts and names of persons never reach a command line.</summary>
    public async Task<string> WriteInputAsync(string name, ReadOnlyMemory<byte> docx, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Inputs, $"{name}.docx");
        await File.WriteAllBytesAsync(file, docx, cancellationToken).ConfigureAwait(false);
        return file;
    }

    public string Output(string input) => Path.Combine(Outputs, $"{Path.GetFileNameWithoutExtension(input)}.pdf");
}
