using System.Text;

namespace LegalDocs.Templating;

/// <summary>Alternative texts and other words of attributes: value templates like the text of a paragraph.</summary>
internal sealed class AttributeSlots(SlotScope scope)
{
    private static readonly string[] DrawingAttributes = ["descr", "title"];
    private static readonly string[] ShapeAttributes = ["alt", "title"];
    private static readonly string[] LinkAttributes = ["tooltip"];
    private static readonly string[] TableAttributes = ["val"];

    /// <summary>Reads the attributes of an element, but those at the positions that a picture treats.</summary>
    public void Read(int element, IReadOnlySet<int> handled)
    {
        if (scope.Part.StartTag(element).IndexOf("{{") < 0)
        {
            return;
        }

        foreach (var name in Attributes(element))
        {
            var (start, end) = scope.Part.LocalAttributeRange(element, name);
            if (start > 0 && !handled.Contains(start))
            {
                ReadRange(scope, start, end, element, ValueTarget.OneLine);
            }
        }
    }

    /// <summary>Reads the words that a chart keeps of its sheet: names of series and categories, values.</summary>
    public void ReadCache(int element)
    {
        ref readonly var item = ref scope.Part[element];
        if (scope.Part.LocalName(element) is "v" && item.Next == element + 1
            && scope.Part.Text.AsSpan(item.ContentStart, item.ContentEnd - item.ContentStart).IndexOf("{{") >= 0)
        {
            ReadRange(scope, item.ContentStart, item.ContentEnd, element, ValueTarget.OneLine);
        }
    }

    /// <summary>Makes a value template of a stretch of the part that holds text only.</summary>
    public static void ReadRange(SlotScope scope, int start, int end, int element, ValueTarget target)
    {
        var (text, starts) = Decoded(scope.Part.Text, start, end);
        var tags = scope.ReadTags(text, element);
        if (tags.Count == 0)
        {
            return;
        }

        foreach (var tag in tags)
        {
            tag.Target = target;
        }

        scope.Slots.Add(tags, edits =>
        {
            foreach (var tag in tags)
            {
                edits.Cut(starts[tag.Start], starts[tag.End]);
                edits.Insert(starts[tag.Start], tag.Index, tag);
            }
        });
    }

    private string[] Attributes(int element) => scope.Part[element].Kind switch
    {
        ElementKind.DrawingProperties or ElementKind.PictureProperties => DrawingAttributes,
        ElementKind.Hyperlink => LinkAttributes,
        ElementKind.VmlShape => ShapeAttributes,
        _ => scope.Part.LocalName(element) switch
        {
            "cNvPr" => DrawingAttributes,
            "tblCaption" or "tblDescription" => TableAttributes,
            _ => [],
        },
    };

    private static (string Text, int[] Starts) Decoded(string source, int start, int end)
    {
        var text = new StringBuilder();
        List<int> starts = [];
        for (var i = start; i < end;)
        {
            var (characters, length) = source[i] == '&'
                ? XmlText.Reference(source.AsSpan(0, end), i)
                : (source[i].ToString(), 1);
            foreach (var character in characters)
            {
                text.Append(character);
                starts.Add(i);
            }

            i += length;
        }

        starts.Add(end);
        return (text.ToString(), [.. starts]);
    }
}
