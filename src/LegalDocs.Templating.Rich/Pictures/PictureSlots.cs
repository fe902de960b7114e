namespace LegalDocs.Templating;

/// <summary>Placeholder pictures: the alternative text, or the title, holds the expression of the picture that takes the place.</summary>
internal sealed class PictureSlots(SlotScope scope)
{
    private readonly HashSet<int> _handled = [];

    /// <summary>Positions of the values of attributes that are already treated.</summary>
    public IReadOnlySet<int> Handled => _handled;

    /// <summary>Reads a drawing.</summary>
    /// <returns>Always 0: what is inside it is read too.</returns>
    public int Read(int drawing)
    {
        var part = scope.Part;
        var properties = Properties(drawing);
        if (properties < 0 || Expression(properties) is not var (tag, attribute))
        {
            return 0;
        }

        tag.Target = PictureTarget.For(part, part.Descendant(drawing, "extent"));
        Replace(drawing, properties, attribute, tag);
        return 0;
    }

    /// <summary>Makes a drawing show the picture of an expression that stands elsewhere, in the tag of a content control.</summary>
    /// <returns>Whether it is a drawing of one picture.</returns>
    public bool Read(int drawing, Tag tag)
    {
        var properties = Properties(drawing);
        if (properties >= 0)
        {
            tag.Target = PictureTarget.For(scope.Part, scope.Part.Descendant(drawing, "extent"));
            Replace(drawing, properties, "descr", tag);
        }

        return properties >= 0;
    }

    private int Properties(int drawing)
    {
        var part = scope.Part;
        if (!part.LocalName(drawing).SequenceEqual("drawing") || part.Descendant(drawing, "blip") < 0
            || part.Descendant(drawing, "extent") < 0 || part.Descendant(drawing, "txbxContent") >= 0)
        {
            return -1;
        }

        return part.Descendant(drawing, "docPr");
    }

    private (Tag Tag, string Attribute)? Expression(int properties)
    {
        foreach (var attribute in (string[])["descr", "title"])
        {
            if (scope.Part.LocalAttribute(properties, attribute) is { } text
                && text.Contains("{{", StringComparison.Ordinal)
                && scope.ReadExpression(text, properties) is { } tag
                && tag.Place != TagPlace.Text)
            {
                return (tag, attribute);
            }
        }

        return null;
    }

    private void Replace(int drawing, int properties, string attribute, Tag tag)
    {
        var part = scope.Part;
        List<(int Start, int End, PictureStep? Step)> changes = [];
        for (var i = drawing + 1; i < part[drawing].Next; i++)
        {
            AddChanges(i, properties, attribute, changes);
        }

        _handled.UnionWith(changes.Select(change => change.Start));
        scope.Slots.Add([tag], edits =>
        {
            edits.Insert(part[drawing].Start, long.MaxValue - 1, tag);
            edits.Insert(part[drawing].Start, long.MaxValue, PictureStep.Begin);
            edits.Insert(part[drawing].End, long.MinValue, PictureStep.End);
            foreach (var (start, end, step) in changes)
            {
                edits.Cut(start, end);
                if (step is not null)
                {
                    edits.Insert(start, 0, step);
                }
            }
        });
    }

    private void AddChanges(int i, int properties, string attribute, List<(int Start, int End, PictureStep? Step)> changes)
    {
        var part = scope.Part;
        switch (part.LocalName(i))
        {
            case "extent" or "ext" when part.LocalAttributeRange(i, "cx") is { Start: > 0 } width:
                changes.Add((width.Start, width.End, PictureStep.Width));
                AddIfPresent(part.LocalAttributeRange(i, "cy"), PictureStep.Height);
                break;
            case "blip":
                scope.Slots.ReplacedPictures.Add(part.LocalAttribute(i, "embed") ?? "");
                AddIfPresent(part.LocalAttributeRange(i, "embed"), PictureStep.Relationship);
                break;

            // The crop of the placeholder, and its drawing as SVG, belong to the placeholder.
            case "srcRect" or "svgBlip":
                var gone = part.LocalName(i) is "svgBlip" ? part[i].Parent : i;
                changes.Add((part[gone].Start, part[gone].End, null));
                break;
            case "docPr" when i == properties:
                AddIfPresent(part.LocalAttributeRange(i, attribute), attribute == "descr" ? PictureStep.Description : null);
                break;
            case "cNvPr":
                AddIfPresent(part.LocalAttributeRange(i, "descr"), PictureStep.Description);
                AddIfPresent(part.LocalAttributeRange(i, "title"), null);
                break;
        }

        void AddIfPresent((int Start, int End) range, PictureStep? step)
        {
            if (range.Start > 0)
            {
                changes.Add((range.Start, range.End, step));
            }
        }
    }
}
