using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Diff;

/// <summary>What a template asks of its data now and did not before, or the reverse: the changes that break a campaign.</summary>
/// <remarks>A required field that is new or renamed is an error: data that were enough are not any more.</remarks>
internal static class ContractChanges
{
    /// <summary>A comparison with the changes of the contract before the others; a tag that differs by a new name alone, or that a
    /// changed sentence shows and whose variable came or went, is told there, once.</summary>
    public static DocumentDiff AddTo(DocumentDiff diff, DocumentSource before, DocumentSource after, WordTemplateOptions options)
    {
        var changes = Under(Of(before, after, options), before, after);
        var names = changes.Where(change => change.Kind == ChangeKind.VariableRenamed)
            .Select(change => change.Properties[0]).ToList();
        var told = new ToldTags(changes, diff.Changes);
        return changes.Count == 0 ? diff : new DocumentDiff(
            diff.Before,
            diff.After,
            diff.Stories,
            ChangeIds.Assign([.. changes, .. diff.Changes.Where(change => !IsRenaming(change, names) && !told.Holds(change))]),
            diff.Remarks)
        {
            ListPartners = diff.ListPartners,
        };
    }

    // Titles are read only when there is something to place under them.
    private static IReadOnlyList<Change> Under(IReadOnlyList<Change> changes, DocumentSource before, DocumentSource after)
    {
        if (changes.Count == 0)
        {
            return changes;
        }

        var (was, now) = (DocumentHeadings.Of(before), DocumentHeadings.Of(after));
        return [.. changes.Select(change => change with { Before = Under(change.Before, was), After = Under(change.After, now) })];
    }

    private static Place? Under(Place? place, IReadOnlyDictionary<int, DocumentHeading> headings) =>
        place is { Part: "/word/document", Paragraph: { } rank } && DocumentHeadings.Above(headings, rank) is { } heading
            ? place with { Heading = heading.Text, HeadingNumber = heading.Number }
            : place;

    private static bool IsRenaming(Change change, IReadOnlyList<PropertyChange> names) =>
        change is { Kind: ChangeKind.TagChanged, Properties: [{ Before: { } was, After: { } now }] }
        && names.Any(name => was.Replace(name.Before!, name.After, StringComparison.Ordinal) == now);

    /// <summary>The changes of the contract, breaking ones first, then by path.</summary>
    public static IReadOnlyList<Change> Of(DocumentSource before, DocumentSource after, WordTemplateOptions options)
    {
        var (was, now) = (TemplateAnalysis.Of(before.Bytes, options), TemplateAnalysis.Of(after.Bytes, options));
        var (old, young) = (Fields(was), Fields(now));
        var removed = old.Values.Where(field => !young.ContainsKey(field.Path)).ToList();
        var added = young.Values.Where(field => !old.ContainsKey(field.Path)).ToList();
        var renamed = RenamedFields.Pair(removed, added);
        List<Change> changes = [.. renamed.Select(pair => Renamed(pair.Was, pair.Now))];
        changes.AddRange(added.Except(renamed.Select(pair => pair.Now)).Select(Added));
        changes.AddRange(removed.Except(renamed.Select(pair => pair.Was)).Select(Removed));
        foreach (var field in young.Values)
        {
            if (old.TryGetValue(field.Path, out var former))
            {
                changes.AddRange(Altered(former, field));
            }
        }

        if (IsUnbalanced(now) && !IsUnbalanced(was))
        {
            changes.Add(new Change { Kind = ChangeKind.TagsUnbalanced });
        }

        return
        [
            .. changes.OrderBy(change => change.Rule.Code, StringComparer.Ordinal)
                .ThenBy(change => change.Subject, StringComparer.Ordinal),
        ];
    }

    /// <summary>What has a value of its own: an object is told by its members.</summary>
    private static Dictionary<string, TemplateField> Fields(TemplateAnalysis analysis) => analysis.Contract.All()
        .Where(field => field is { Places.Count: > 0 } and not { Shape: FieldShape.Structure, Members.Count: > 0 })
        .DistinctBy(field => field.Path)
        .ToDictionary(field => field.Path, StringComparer.Ordinal);

    /// <summary>Blocks without beginning or end: codes LD1200 to LD1249.</summary>
    private static bool IsUnbalanced(TemplateAnalysis analysis) =>
        analysis.Diagnostics.Any(diagnostic => string.CompareOrdinal(diagnostic.Code, "LD1200") >= 0
            && string.CompareOrdinal(diagnostic.Code, "LD1250") < 0);

    private static Change Added(TemplateField field) => new()
    {
        Kind = field.IsOptional ? ChangeKind.OptionalVariableAdded : ChangeKind.RequiredVariableAdded,
        Subject = field.Path,
        After = PlaceOf(field),
        Count = field.Places.Count,
    };

    private static Change Removed(TemplateField field) => new()
    {
        Kind = ChangeKind.VariableRemoved,
        Subject = field.Path,
        Before = PlaceOf(field),
        Count = field.Places.Count,
    };

    private static Change Renamed(TemplateField was, TemplateField now) => new()
    {
        Kind = ChangeKind.VariableRenamed,
        Subject = now.Path,
        Before = PlaceOf(was),
        After = PlaceOf(now),
        Count = now.Places.Count,
        Properties = [new PropertyChange("path", was.Path, now.Path)],
    };

    private static IEnumerable<Change> Altered(TemplateField was, TemplateField now)
    {
        if (was.Shape != now.Shape && was.Shape != FieldShape.Any && now.Shape != FieldShape.Any)
        {
            yield return new Change
            {
                Kind = ChangeKind.VariableRetyped,
                Subject = now.Path,
                After = PlaceOf(now),
                Properties = [new PropertyChange("shape", WireNames.Of(was.Shape), WireNames.Of(now.Shape))],
            };
        }

        if (was.IsOptional != now.IsOptional)
        {
            yield return new Change
            {
                Kind = now.IsOptional ? ChangeKind.VariableNowOptional : ChangeKind.VariableNowRequired,
                Subject = now.Path,
                After = PlaceOf(now),
            };
        }
    }

    /// <summary>The first place, its ranks apart from its story: a change keeps its name when a paragraph is added above.</summary>
    private static Place PlaceOf(TemplateField field)
    {
        var place = field.Places[0].Place;
        var part = place with { Table = null, Row = null, Cell = null, Paragraph = null, Line = null, Column = null };
        return new Place
        {
            Story = place.Part == PartKind.Body
                ? new Bilingual("corps du texte", "body")
                : new Bilingual(part.Describe(DiagnosticLanguage.French), part.Describe(DiagnosticLanguage.English)),
            Part = Path.ChangeExtension(place.PartName, null).TrimEnd("0123456789".ToCharArray()),
            Paragraph = place.Paragraph,
            Table = place.Table,
            Row = place.Row,
        };
    }
}
