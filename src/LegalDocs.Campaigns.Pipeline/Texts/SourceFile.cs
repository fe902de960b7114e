using System.Globalization;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Texts;

/// <summary>Reads a whole file that Word or Excel may hold open: no lock is taken, none is asked for.</summary>
internal static class SourceFile
{
    public static FileReading Read(string path, int maxBytes)
    {
        try
        {
            using var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > maxBytes)
            {
                return TooLarge(stream.Length, maxBytes);
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new FileReading.Read(bytes);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new FileReading.Failed(
                FileFault.Unreadable,
                new Wording(
                    $"le fichier ne peut pas être lu ({error.Message})", $"the file cannot be read ({error.Message})"),
                new Wording(
                    "fermez le logiciel qui le tient ouvert, ou vérifiez les droits sur le fichier.",
                    "close the program that holds it open, or check the permissions of the file."));
        }
    }

    private static FileReading.Failed Missing(string path)
    {
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        // What stands beside a file under its name and one more extension (.txt, .schema.json) is about it, and is not it.
        var neighbours = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
                .Where(each => !each.StartsWith(name + ".", StringComparison.Ordinal))
            : Enumerable.Empty<string>();
        var nearest = NearestName.Suggest(name, neighbours);
        return new FileReading.Failed(
            FileFault.Missing,
            new Wording($"le fichier n’existe pas{nearest.French}", $"the file does not exist{nearest.English}"),
            new Wording(
                "vérifiez le chemin, relatif au dossier de pipeline.yaml.",
                "check the path, relative to the folder of pipeline.yaml."));
    }

    private static FileReading.Failed TooLarge(long size, int maxBytes)
    {
        var (found, limit) = (Megabytes(size), Megabytes(maxBytes));
        return new FileReading.Failed(
            FileFault.TooLarge,
            new Wording($"le fichier fait {found} Mo (au plus {limit})", $"the file has {found} MB (at most {limit})"),
            new Wording(
                "retirez images et feuilles inutiles, ou partagez le fichier.",
                "remove pictures and useless sheets, or split the file."));
    }

    private static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
}
