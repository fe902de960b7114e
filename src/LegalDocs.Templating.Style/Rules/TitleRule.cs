namespace LegalDocs.Templating.Style;

/// <summary>The document has no title in its properties: the window and the screen reader tell the name of the file.</summary>
internal sealed class TitleRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.Title;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        if (string.IsNullOrWhiteSpace(document.CoreProperties?.Elements().FirstOrDefault(each => each.Name.LocalName == "title")?.Value))
        {
            yield return new Breach(
                new Problem(
                    StyleRule.Title.Code,
                    "le document n’a pas de titre dans ses propriétés",
                    "the document has no title in its properties",
                    "Fichier, Informations, Titre ; une balise convient : « Convention n° {{ acte.numero }} ».",
                    "File, Info, Title; a tag will do: 'Convention n° {{ acte.numero }}'."),
                TemplatePlace.WholeFile);
        }
    }
}
