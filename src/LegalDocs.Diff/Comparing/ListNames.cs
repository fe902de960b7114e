using System.Globalization;

namespace LegalDocs.Diff;

/// <summary>A list as a reader sees it: its format and level, never its id.</summary>
internal static class ListNames
{
    public static string? Describe(ListPlace? place, NumberingTable numbering)
    {
        if (place is null)
        {
            return null;
        }

        var level = (place.Level + 1).ToString(CultureInfo.InvariantCulture);
        if (place.NumId == 0 || numbering.Find(place.NumId)?.Levels.GetValueOrDefault(place.Level) is not { } shown)
        {
            return place.NumId == 0 ? "none" : $"? / {level}";
        }

        return shown.Format == "bullet" ? $"• / {level}" : $"{shown.Format} «{shown.Text}» / {level}";
    }
}
