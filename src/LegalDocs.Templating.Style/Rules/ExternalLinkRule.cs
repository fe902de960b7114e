using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Links to sites that the house did not name.</summary>
internal sealed class ExternalLinkRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.ExternalLinks;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        foreach (var story in document.Shown)
        {
            var targets = document.Package.Package.Relationships(story.Name).Where(each => each.IsExternal)
                .GroupBy(each => each.Id, StringComparer.Ordinal)
                .ToDictionary(each => each.Key, each => each.First().Target, StringComparer.Ordinal);
            foreach (var link in story.Root.Descendants().Where(each => each.IsWord()))
            {
                if (Address(link, targets) is { } address && !IsAllowed(address, settings.LinkHosts))
                {
                    var paragraph = story.Of(link);
                    yield return new Breach(Problem(address), paragraph?.Place ?? story.Whole, paragraph?.Quote());
                }
            }
        }
    }

    private static string? Address(XElement element, Dictionary<string, string> targets) => element.Name.LocalName switch
    {
        "hyperlink" => element.Attributes().Where(each => each.Name.LocalName == "id" && !ElementKinds.IsWord(each.Name.NamespaceName))
            .Select(each => targets.GetValueOrDefault(each.Value)).FirstOrDefault(),
        "instrText" => FromField(element.Value),
        "fldSimple" => FromField(element.WordAttribute("instr") ?? ""),
        _ => null,
    };

    private static string? FromField(string instruction)
    {
        var words = instruction.Trim();
        return words.StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase) && !words.Contains("\\l", StringComparison.Ordinal)
            ? words["HYPERLINK".Length..].Trim().Trim('"').Split('"')[0]
            : null;
    }

    // A tag gives the address when the act is made: the data are answerable for it.
    private static bool IsAllowed(string address, IReadOnlyList<string> hosts) =>
        address.StartsWith('#')
        || address.Contains("{{", StringComparison.Ordinal)
        || address.Contains("%7B%7B", StringComparison.OrdinalIgnoreCase)
        || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
        || uri.Scheme is "mailto" or "tel"
        || hosts.Any(host => uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
            || uri.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));

    private static Problem Problem(string address) => new(
        StyleRule.ExternalLinks.Code,
        $"un lien mène hors du document : « {address} »",
        $"a link leads out of the document: '{address}'",
        "un acte doit se lire sans réseau et longtemps : citez la source en toutes lettres, "
            + "ou ajoutez le site à « liens_permis » dans style.yaml.",
        "an act must be read without network and for long: quote the source in words, or add the site to 'liens_permis' in style.yaml.");
}
