namespace LegalDocs.French.Words;

/// <summary>Lists in a sentence: commas and a final « et », no comma before it (domain.md 3.7).</summary>
public static class Enumeration
{
    /// <summary>Joins items: « A », « A et B », « A, B et C ».</summary>
    /// <param name="items">At least one, none blank.</param>
    /// <param name="conjunction">Word before the last item, « et » by default.</param>
    /// <returns>The items in their order.</returns>
    /// <exception cref="FrenchFormatException">No item, or a blank one: the sentence would have a hole.</exception>
    public static string Join(IReadOnlyList<string> items, string conjunction = "et")
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0)
        {
            throw new FrenchFormatException(
                "La liste à énumérer est vide : la phrase aurait un trou.",
                "The list to enumerate is empty: the sentence would have a hole.",
                "Testez d’abord la liste, par exemple : {{ if liste.size > 0 }}.",
                "Test the list first, for example: {{ if liste.size > 0 }}.");
        }

        for (var i = 0; i < items.Count; i++)
        {
            CheckItem(items[i], i + 1);
        }

        return items.Count == 1
            ? items[0]
            : $"{string.Join(", ", items.SkipLast(1))} {conjunction} {items[^1]}";
    }

    private static void CheckItem(string item, int rank)
    {
        if (string.IsNullOrWhiteSpace(item))
        {
            throw new FrenchFormatException(
                $"L’élément {rank} de la liste à énumérer est vide.",
                $"Item {rank} of the list to enumerate is empty.",
                "Complétez la donnée ou retirez l’élément de la liste.",
                "Fill the datum in or take the item out of the list.");
        }
    }
}
