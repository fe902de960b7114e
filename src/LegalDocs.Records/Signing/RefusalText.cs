using System.Text;
using LegalDocs.Pdf;

namespace LegalDocs.Records;

/// <summary>The text put beside a refused file: for who deposited it, in French, then in English.</summary>
internal static class RefusalText
{
    public static string Of(string fileName, IReadOnlyList<SignatureFinding> findings)
    {
        var text = new StringBuilder();
        text.Append("Le fichier « ").Append(fileName).Append(" » est refusé ; rien n’a été conservé.\n\n");
        foreach (var finding in findings)
        {
            Add(text, finding, finding.French, finding.RemedyFrench, "À faire : ");
        }

        text.Replace("« ", "«\u00a0").Replace(" »", "\u00a0»").Replace(" :", "\u00a0:").Replace(" ;", "\u202f;");
        text.Append("\n--\nThe file '").Append(fileName).Append("' is refused; nothing was stored.\n\n");
        foreach (var finding in findings)
        {
            Add(text, finding, finding.English, finding.RemedyEnglish, "To do: ");
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, SignatureFinding finding, string what, string remedy, string toDo)
    {
        text.Append("- ").Append(finding.Code).Append(' ');
        if (finding.Place.Length > 0)
        {
            text.Append('[').Append(finding.Place).Append("] ");
        }

        text.Append(what).Append('\n');
        if (remedy.Length > 0)
        {
            text.Append("  ").Append(toDo).Append(remedy).Append('\n');
        }
    }
}
