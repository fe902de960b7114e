namespace LegalDocs.Templating;

/// <summary>Pictures of placeholders that no document shows: they need not be in documents.</summary>
internal static class PlaceholderMedia
{
    /// <summary>Notes the relationships of a part that only its placeholders use.</summary>
    public static void NoteRemoved(XmlPart part, PartSlots slots)
    {
        foreach (var uses in slots.ReplacedPictures.GroupBy(id => id, StringComparer.Ordinal).Where(uses => uses.Key.Length > 0))
        {
            if (Count(part.Text, $"\"{uses.Key}\"") + Count(part.Text, $"'{uses.Key}'") == uses.Count())
            {
                slots.RemovedRelationships.Add(uses.Key);
            }
        }
    }

    /// <summary>Indexes of the entries to which only removed relationships lead.</summary>
    public static IReadOnlySet<int> Orphans(DocxPackage package, IReadOnlyList<CompiledPart> parts)
    {
        var removed = parts.Where(part => part.RemovedRelationships.Count > 0)
            .ToDictionary(part => package.Entries[part.Entry].Name, part => part.RemovedRelationships, StringComparer.OrdinalIgnoreCase);
        if (removed.Count == 0)
        {
            return new HashSet<int>();
        }

        HashSet<int> orphans = [];
        HashSet<int> used = [];
        foreach (var entry in package.Entries.Where(entry => !entry.IsFolder))
        {
            foreach (var relationship in package.Relationships(entry.Name).Where(relationship => !relationship.IsExternal))
            {
                var isRemoved = relationship.Type == "image"
                    && removed.TryGetValue(entry.Name, out var ids) && ids.Contains(relationship.Id);
                (isRemoved ? orphans : used).Add(package.Find(relationship.Target));
            }
        }

        orphans.ExceptWith(used);
        return orphans;
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
