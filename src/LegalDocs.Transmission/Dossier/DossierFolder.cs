using System.Text;

namespace LegalDocs.Transmission;

/// <summary>The folder of a collectivité: what is to be uploaded, what came back, and our own records.</summary>
/// <remarks>Files are created once, whole: written aside, flushed, then moved onto a name that is free. Writers take turns by a
/// lock that the system frees when a process dies.</remarks>
internal sealed class DossierFolder(string directory)
{
    private const int LockTries = 200;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(25);

    public string Outgoing => Path.Combine(directory, "a-deposer");

    public string Returns => Path.Combine(directory, "retours");

    public string Records => Path.Combine(directory, ".legaldocs");

    /// <summary>The classification that the operator gives, own or common to all collectivités; null: neither.</summary>
    public string? Classification =>
        new[] { Path.Combine(directory, "classification.xml"), Path.Combine(directory, "..", "classification.xml") }
            .FirstOrDefault(File.Exists);

    public void Prepare()
    {
        foreach (var folder in (string[])[Outgoing, Returns, Records])
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Says to the person who opens the folder what to do; under the lock.</summary>
    public void Explain()
    {
        var readme = Path.Combine(directory, "LISEZMOI.txt");
        if (!File.Exists(readme))
        {
            Create(readme, Encoding.UTF8.GetBytes(DossierTexts.Readme));
        }
    }

    /// <exception cref="IOException">Another process keeps the lock, or the folder cannot be written.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(
                    Path.Combine(Records, "verrou"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < LockTries)
            {
                // Another process holds it: its time is the machine’s, whatever clock dates our envelopes.
                await Task.Delay(LockPause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Every record, oldest first, with whether its archive is whole.</summary>
    public IReadOnlyList<(DossierTransaction Transaction, bool IsReady)> Read() => !Directory.Exists(Records)
        ? []
        : [.. Directory.EnumerateFiles(Records, "*.json").Order(StringComparer.Ordinal)
            .Select(DossierTransaction.Parse)
            .Select(transaction => (transaction, File.Exists(Path.Combine(Records, transaction.MarkName))))];

    /// <summary>Creates a file that is not there; the same bytes there already are well.</summary>
    /// <exception cref="IOException">Other bytes bear the name, or the folder cannot be written.</exception>
    public static void Create(string path, ReadOnlySpan<byte> content)
    {
        if (File.Exists(path))
        {
            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            {
                throw new IOException($"'{path}' exists with another content.");
            }

            return;
        }

        var aside = $"{path}.partiel";
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: false);
    }
}
