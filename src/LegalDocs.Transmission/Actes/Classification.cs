using System.Globalization;
using System.Xml.Linq;
using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>The classification of acts at the préfecture (<c>RetourClassification</c>, message 7-2), at its date.</summary>
public sealed record Classification
{
    /// <summary>Date of the classification.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Codes of types de pièce accepted for each nature; empty when the classification gives none.</summary>
    public required IReadOnlyDictionary<int, IReadOnlySet<string>> TypesPiece { get; init; }

    /// <summary>Codes of matières, with dots, levels 1 to 5.</summary>
    public required IReadOnlySet<string> Matieres { get; init; }

    /// <summary>Reads a classification.</summary>
    /// <param name="xml">The bytes of the message.</param>
    /// <returns>The classification.</returns>
    /// <exception cref="FormatException">Another message, or no date.</exception>
    /// <exception cref="System.Xml.XmlException">Not XML.</exception>
    public static Classification Parse(ReadOnlyMemory<byte> xml)
    {
        var root = AccuseReceptionParser.Load(xml).Root!;
        if (root.Name.LocalName != "RetourClassification")
        {
            throw new FormatException($"Root element {root.Name.LocalName} instead of RetourClassification.");
        }

        var date = root.Elements().FirstOrDefault(element => element.Name.LocalName == "DateClassification")?.Value.Trim();
        return new Classification
        {
            Date = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new FormatException($"DateClassification '{date}' is not a date."),
            TypesPiece = ReadTypes(root),
            Matieres = new HashSet<string>(ReadMatieres(root, string.Empty, 1), StringComparer.Ordinal),
        };
    }

    /// <summary>Whether a matière exists here.</summary>
    /// <param name="matiere">The code.</param>
    /// <returns>Whether it is listed.</returns>
    public bool Knows(Matiere matiere)
    {
        ArgumentNullException.ThrowIfNull(matiere);
        return Matieres.Contains(matiere.Value);
    }

    /// <summary>Whether a type de pièce is accepted for a nature; a classification without types accepts all.</summary>
    /// <param name="nature">The nature of the act.</param>
    /// <param name="typePiece">Code of five characters.</param>
    /// <returns>Whether it is listed, or none is.</returns>
    public bool Accepts(NatureActe nature, string typePiece) =>
        !TypesPiece.TryGetValue((int)nature, out var types) || types.Count == 0 || types.Contains(typePiece);

    private static Dictionary<int, IReadOnlySet<string>> ReadTypes(XElement root) =>
        root.Descendants().Where(element => element.Name.LocalName == "NatureActe")
            .GroupBy(element => Number(element, "CodeNatureActe"))
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlySet<string>)group.Descendants()
                    .Where(element => element.Name.LocalName == "TypePJNatureActe")
                    .Select(element => Value(element, "CodeTypePJ"))
                    .ToHashSet(StringComparer.Ordinal));

    private static IEnumerable<string> ReadMatieres(XElement parent, string prefix, int level)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Matiere{level}");
        var candidates = level == 1
            ? parent.Descendants().Where(element => element.Name.LocalName == name)
            : parent.Elements().Where(element => element.Name.LocalName == name);
        foreach (var element in candidates)
        {
            var code = prefix.Length == 0 ? Value(element, "CodeMatiere") : $"{prefix}.{Value(element, "CodeMatiere")}";
            yield return code;
            foreach (var below in ReadMatieres(element, code, level + 1))
            {
                yield return below;
            }
        }
    }

    private static int Number(XElement element, string attribute) =>
        int.TryParse(Value(element, attribute), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Value(XElement element, string attribute) =>
        element.Attributes().FirstOrDefault(each => each.Name.LocalName == attribute)?.Value.Trim() ?? string.Empty;
}
