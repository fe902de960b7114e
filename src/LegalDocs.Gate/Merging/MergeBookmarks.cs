using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Gate;

/// <summary>Bookmarks of one version: their names, which readers see, and their numbers, which Word gives anew at each saving.</summary>
internal sealed class MergeBookmarks
{
    // Where the cursor was at the last saving: Word moves it by itself.
    private const string Cursor = "_GoBack";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private int _last;

    private MergeBookmarks(XElement body)
    {
        foreach (var start in body.Descendants().Where(IsStart))
        {
            var (number, name) = (Value(start, "id"), Value(start, "name"));
            _names[number] = name;
            _numbers[name] = number;
            _last = Math.Max(_last, int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0);
        }
    }

    /// <summary>Reads the bookmarks of a body, after taking out that of the cursor.</summary>
    public static MergeBookmarks Read(XElement body)
    {
        var cursors = body.Descendants().Where(mark => IsStart(mark) && Value(mark, "name") == Cursor)
            .Select(mark => Value(mark, "id")).ToHashSet();
        body.Descendants().Where(mark => (IsStart(mark) || IsEnd(mark)) && cursors.Contains(Value(mark, "id"))).Remove();
        return new MergeBookmarks(body);
    }

    public static bool IsStart(XElement element) => element.Name.LocalName == "bookmarkStart";

    public static bool IsEnd(XElement element) => element.Name.LocalName == "bookmarkEnd";

    /// <summary>Name of the bookmark that a start or an end belongs to; the number of an end without a start.</summary>
    public string NameOf(XElement edge) => _names.GetValueOrDefault(Value(edge, "id"), Value(edge, "id"));

    /// <summary>Gives the bookmarks of a block that comes from another version the numbers they have here, or free ones.</summary>
    public void Adopt(XElement block, MergeBookmarks home)
    {
        foreach (var edge in block.DescendantsAndSelf().Where(element => IsStart(element) || IsEnd(element)))
        {
            var name = home.NameOf(edge);
            if (!_numbers.TryGetValue(name, out var number))
            {
                _numbers[name] = number = (++_last).ToString(CultureInfo.InvariantCulture);
            }

            edge.Attributes().First(attribute => attribute.Name.LocalName == "id").Value = number;
        }
    }

    private static string Value(XElement element, string attribute) =>
        element.Attributes().FirstOrDefault(each => each.Name.LocalName == attribute)?.Value ?? "";
}
