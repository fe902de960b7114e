using System.IO.Compression;
using System.Xml;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Planning;

/// <summary>What a template keeps of its own drafting, and every act made from it would bear: tracked changes, comments.</summary>
internal static class TemplateLeftovers
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    };

    /// <summary>Looks into a template that compiles: its parts are known to be sound.</summary>
    /// <param name="path">Path in the pipeline file.</param>
    /// <param name="docx">The file.</param>
    public static IEnumerable<Finding> Find(string path, byte[] docx)
    {
        var (changes, comments, author) = (0, 0, (string?)null);
        using var package = new ZipArchive(new MemoryStream(docx, writable: false), ZipArchiveMode.Read);
        foreach (var part in package.Entries.Where(IsStory))
        {
            using var reader = XmlReader.Create(part.Open(), Settings);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI != Word)
                {
                    continue;
                }

                if (reader.LocalName is "ins" or "del" or "moveFrom" or "moveTo")
                {
                    changes++;
                    author ??= reader.GetAttribute("author", Word);
                }

                comments += reader.LocalName == "commentReference" ? 1 : 0;
            }
        }

        if (changes > 0)
        {
            yield return Tracked(path, changes, author ?? "?");
        }

        if (comments > 0)
        {
            yield return Commented(path, comments);
        }
    }

    private static bool IsStory(ZipArchiveEntry part) => part.FullName.StartsWith("word/", StringComparison.Ordinal)
        && part.FullName.EndsWith(".xml", StringComparison.Ordinal)
        && part.Name is var name && (name is "document.xml" or "footnotes.xml" or "endnotes.xml"
            || name.StartsWith("header", StringComparison.Ordinal) || name.StartsWith("footer", StringComparison.Ordinal));

    private static Finding Tracked(string path, int count, string author) => new()
    {
        Code = "LD3012",
        Severity = FindingSeverity.Error,
        File = path,
        French = $"le modèle garde des modifications suivies ({count}, dont une de {author}) : chaque acte les porterait",
        English = $"the template keeps tracked changes ({count}, one by {author}): each act would bear them",
        RemedyFrench = "dans Word : Révision, Accepter toutes les modifications (ou les refuser), puis enregistrez.",
        RemedyEnglish = "in Word: Review, Accept All Changes (or reject them), then save.",
    };

    private static Finding Commented(string path, int count) => new()
    {
        Code = "LD3013",
        Severity = FindingSeverity.Warning,
        File = path,
        French = $"le modèle garde des commentaires ({count}) : le fichier Word de chaque acte les porterait",
        English = $"the template keeps comments ({count}): the Word file of each act would bear them",
        RemedyFrench = "dans Word : Révision, Supprimer tous les commentaires, puis enregistrez.",
        RemedyEnglish = "in Word: Review, Delete All Comments, then save.",
    };
}
