using System.Text;
using System.Text.RegularExpressions;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>The Word templates of this project, written by people in Word.</summary>
internal static partial class RealDocuments
{
    public static string Folder { get; } = Find();

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>A template whose tags were made plain text.</summary>
    public static byte[] WithoutTags(string name)
    {
        var docx = Read(name);
        foreach (var entry in RawZip.Entries(docx).Keys.Where(entry => entry.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(WordText.Entry(docx, entry));
            if (text.Contains('{'))
            {
                docx = Zip.Replaced(docx, entry, Encoding.UTF8.GetBytes(Brace().Replace(text, "|")));
            }
        }

        return docx;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "templates", "services-communs");
            if (Directory.Exists(found))
            {
                return found;
            }
        }

        throw new DirectoryNotFoundException("templates/services-communs is not above the tests.");
    }

    // Braces in attributes (identifiers of extensions) stay.
    [GeneratedRegex("[{}](?=[^<>]*<)")]
    private static partial Regex Brace();
}
