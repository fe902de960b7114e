using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Yaml;
using LegalDocs.Templating.Style;

namespace LegalDocs.Gate;

/// <summary>Reads <c>style.yaml</c> (decision 0061).</summary>
public static class StyleFile
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="findings">Receives what is wrong with it, with line and column.</param>
    /// <returns>What the house allows; null when the file has an error.</returns>
    public static StyleSettings? Load(string path, ICollection<Finding> findings)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(findings);
        List<Finding> found = [];
        var root = GateYaml.Read(path, StyleFormat.Root, (_, _) => { }, found);
        found.ForEach(findings.Add);
        return root is null ? null : Build(root);
    }

    /// <summary>The JSON Schema of the file, for editors.</summary>
    /// <returns>JSON text, always the same.</returns>
    public static string Schema() => PipelineSchema.Of(StyleFormat.Root, GateFiles.Style);

    private static StyleSettings Build(YamlMap root)
    {
        var usual = new StyleSettings();
        var allowed = root.Map("mise_en_forme_permise");
        return new StyleSettings
        {
            Language = root.Text("langue") ?? usual.Language,
            OtherLanguages = Texts(root, "langues_permises") ?? usual.OtherLanguages,
            Fonts = Texts(root, "polices") ?? usual.Fonts,
            CharacterFormatting = Texts(allowed, "caracteres") ?? usual.CharacterFormatting,
            ParagraphFormatting = Texts(allowed, "paragraphes") ?? usual.ParagraphFormatting,
            LinkHosts = Texts(root, "liens_permis") ?? usual.LinkHosts,
            LayoutTableStyles = Texts(root, "tableaux_de_mise_en_page") ?? usual.LayoutTableStyles,
            Severities = root.Entries("regles").ToDictionary(
                entry => entry.Key, entry => StyleFormat.Severity(((YamlScalar)entry.Value).Text), StringComparer.Ordinal),
        };
    }

    private static IReadOnlyList<string>? Texts(YamlMap? map, string key) =>
        map?.Find(key) is null ? null : [.. map.Scalars(key).Select(scalar => scalar.Text)];
}
