namespace LegalDocs.Diff;

/// <summary>What changed around the text: properties, settings, parts compared as a whole.</summary>
internal static class PackageChanges
{
    public static void Add(ChangeSink sink, DocumentContent a, DocumentContent b)
    {
        foreach (var change in a.Properties.ChangesTo(b.Properties))
        {
            sink.Add(new Change { Kind = ChangeKind.PropertyChanged, Subject = change.Name, Properties = [change] });
        }

        foreach (var group in a.Settings.ChangesTo(b.Settings).GroupBy(change => change.Name.Split('.')[0]))
        {
            sink.Add(new Change { Kind = ChangeKind.SettingChanged, Subject = group.Key, Properties = [.. group] });
        }

        foreach (var kind in Kinds(a).Union(Kinds(b)).Order(StringComparer.Ordinal))
        {
            AddParts(sink, kind, Digests(a, kind), Digests(b, kind));
        }
    }

    private static IEnumerable<string> Kinds(DocumentContent content) =>
        content.OtherParts.Values.Select(part => part.Kind);

    private static List<string> Digests(DocumentContent content, string kind) =>
        [.. content.OtherParts.Values.Where(part => part.Kind == kind)
            .Select(part => part.Digest).Order(StringComparer.Ordinal)];

    private static void AddParts(ChangeSink sink, string kind, List<string> before, List<string> after)
    {
        foreach (var same in before.ToList().Where(after.Remove))
        {
            _ = before.Remove(same);
        }

        var changed = Math.Min(before.Count, after.Count);
        Add(sink, kind, ChangeKind.PartChanged, changed);
        Add(sink, kind, ChangeKind.PartRemoved, before.Count - changed);
        Add(sink, kind, ChangeKind.PartAdded, after.Count - changed);
    }

    private static void Add(ChangeSink sink, string kind, ChangeKind change, int count) =>
        sink.AddIf(count > 0, () => new Change
        {
            Kind = kind switch
            {
                "theme" => ChangeKind.ThemeChanged,
                "vbaProject" when change != ChangeKind.PartRemoved => ChangeKind.MacrosChanged,
                _ => change,
            },
            Subject = kind,
            Count = count,
        });
}
