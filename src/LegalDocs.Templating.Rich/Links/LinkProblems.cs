namespace LegalDocs.Templating;

/// <summary>What is wrong with addresses of links. Codes LD1520 to LD1529.</summary>
internal static class LinkProblems
{
    public static Problem Empty() => new(
        "LD1520",
        "l’adresse du lien est vide",
        "the address of the link is empty",
        "complétez la donnée, ou mettez le lien dans une condition : « {{ if adresse }}…{{ end }} ».",
        "fill the datum in, or put the link into a condition: '{{ if address }}…{{ end }}'.");

    public static Problem NotAllowed(string address) => new(
        "LD1521",
        $"« {address} » n’est pas une adresse permise",
        $"'{address}' is not an address allowed",
        "donnez une adresse complète : « https://… », « http://… » ou « mailto:… ».",
        "give a complete address: 'https://…', 'http://…' or 'mailto:…'.");
}
