using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Evaluates the value of a content control before the control is written: its properties come before its text.</summary>
/// <param name="read">What the control makes of the value.</param>
internal sealed class ControlTarget(Func<object?, RunContext, ControlValue> read) : ValueTarget
{
    /// <summary>A date, in the format of the control.</summary>
    public static ControlTarget Date(string format, bool isEnglish) => new((value, run) =>
    {
        var text = ValueText.Of(value, run);
        return DateText.Parse(text) is { } date
            ? new ControlValue(
                DateText.Format(date, format, isEnglish), date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            : new ControlValue(text);
    });

    /// <summary>A check box: false, null, zero and the empty text leave it unchecked.</summary>
    public static ControlTarget CheckBox(string @checked, string @unchecked) => new((value, _) =>
    {
        var isChecked = value is not (null or false or "" or 0L or 0m or 0);
        return new ControlValue(isChecked ? @checked : @unchecked, "", isChecked);
    });

    /// <summary>A list: the value or the words of one of its items; others only where the reader may type them too.</summary>
    public static ControlTarget List(IReadOnlyList<(string Value, string Words)> items, bool isOpen) => new((value, run) =>
    {
        var text = ValueText.Of(value, run);
        var known = items.FirstOrDefault(item => item.Value == text || item.Words == text);
        return known.Words is not null ? new ControlValue(known.Words)
            : isOpen || text.Length == 0 ? new ControlValue(text)
            : throw new ProblemException(run.CurrentSpan, ControlProblems.NotInList(text, items.Select(item => item.Words)));
    });

    public override void Write(object? value, Tag tag, RunContext run)
    {
        var rich = run.Rich!;
        rich.Control = new ControlValue("");
        rich.Control = read(value, run);
    }
}
