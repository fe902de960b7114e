using System.Globalization;

namespace LegalDocs.Diff;

/// <summary>Drawings and embedded objects that came, went or changed.</summary>
internal static class ObjectChanges
{
    public static void Add(ChangeSink sink, TokenEdit edit, ParagraphDelta delta, Place before, Place after)
    {
        var pairs = ObjectPairs.In(edit, delta.TokensA, delta.TokensB).ToList();
        foreach (var (was, becomes) in pairs)
        {
            var changes = Changes(was, becomes);
            sink.AddIf(changes.Count > 0, () => new Change
            {
                Kind = ChangeKind.ObjectChanged,
                Before = before,
                After = after,
                Subject = Name(becomes),
                Properties = changes,
            });
        }

        foreach (
            var gone in Objects(delta.TokensA, edit.A0, edit.A1)
            .Where(shown => pairs.All(pair => !ReferenceEquals(pair.A, shown))))
        {
            sink.Add(
                new Change
                {
                    Kind = ChangeKind.ObjectDeleted,
                    Before = before,
                    Subject = Name(gone),
                    Text = Words(gone, SegmentKind.Deleted)
                });
        }

        foreach (
            var come in Objects(delta.TokensB, edit.B0, edit.B1)
            .Where(shown => pairs.All(pair => !ReferenceEquals(pair.B, shown))))
        {
            sink.Add(
                new Change
                {
                    Kind = ChangeKind.ObjectInserted,
                    After = after,
                    Subject = Name(come),
                    Text = Words(come, SegmentKind.Inserted)
                });
        }
    }

    private static IEnumerable<ObjectInfo> Objects(IReadOnlyList<FlatToken> tokens, int from, int to) =>
        EditTopics.Tokens(tokens, from, to).Select(token => token.Atom?.Object).OfType<ObjectInfo>();

    private static string Name(ObjectInfo shown) =>
        shown.AltText.Length == 0 ? shown.Kind.ToString().ToLowerInvariant() : shown.AltText;

    private static IReadOnlyList<TextSegment> Words(ObjectInfo shown, SegmentKind kind) =>
        shown.Boxes.Count == 0
            ? [] : [new TextSegment(kind, string.Join(" ¶ ", shown.Boxes.Select(box => TokenText.Of(box.Blocks))))];

    private static List<PropertyChange> Changes(ObjectInfo was, ObjectInfo becomes)
    {
        var changes = new List<PropertyChange>();
        Add(changes, "media", Short(was.Media), Short(becomes.Media));
        Add(changes, "width", Number(was.Width), Number(becomes.Width));
        Add(changes, "height", Number(was.Height), Number(becomes.Height));
        Add(changes, "altText", was.AltText, becomes.AltText);
        if (was.Rest != becomes.Rest)
        {
            changes.Add(
                new PropertyChange(
                    "drawing", was.Rest.High.ToString("x16", CultureInfo.InvariantCulture),
                    becomes.Rest.High.ToString("x16", CultureInfo.InvariantCulture)));
        }

        return changes;
    }

    private static void Add(List<PropertyChange> changes, string name, string? before, string? after)
    {
        if (before != after)
        {
            changes.Add(new PropertyChange(name, before, after));
        }
    }

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Short(string digest) => digest.Length <= 12 ? digest : digest[..12];
}
