using System.Xml;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Packaging;
using LegalDocs.Templating;

namespace LegalDocs.Campaigns.Planning;

/// <summary>What a template keeps of its own drafting, and every act made from it would bear: tracked changes, comments.</summary>
internal static class TemplateLeftovers
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly TemplateLimits Limits = new();

    /// <summary>Looks into a template that compiles: its parts are known to be sound.</summary>
    /// <param name="path">Path in the pipeline file.</param>
    /// <param name="docx">The file.</param>
    public static IEnumerable<Finding> Find(string path, byte[] docx)
    {
        var (changes, comments, author) = (0, 0, (string?)null);
        var archive = new ArchiveLimits(Limits.PackageEntries, Limits.PartBytes, Limits.PackageBytes);
        foreach (var part in ZipDirectory.Read(docx, archive).Where(IsStory))
        {
            using var reader = HardenedXml.ContentReader(ZipDirectory.Inflate(part), Limits.PartBytes);
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

    private static bool IsStory(ZipEntry part) => PartNames.FolderOf(part.Name) == "word/"
        && part.Name["word/".Length..] is var name && (name is "document.xml" or "footnotes.xml" or "endnotes.xml"
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
