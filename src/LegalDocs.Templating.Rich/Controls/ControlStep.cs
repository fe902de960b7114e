namespace LegalDocs.Templating;

/// <summary>Writes one fact of the content control being written.</summary>
internal sealed class ControlStep : RenderStep
{
    private readonly Action<RunContext, ControlValue> _write;

    private ControlStep(Action<RunContext, ControlValue> write) => _write = write;

    public static ControlStep Text { get; } = new((run, value) => run.Document.WriteText(value.Text));

    public static ControlStep Checked { get; } = new((run, value) => run.Document.WriteText(value.IsChecked ? "1" : "0"));

    /// <summary>The whole attribute, which a value that is no date does not have.</summary>
    public static ControlStep FullDate(string wordPrefix) => new((run, value) =>
    {
        if (value.FullDate.Length > 0)
        {
            run.Document.WriteLiteral(System.Text.Encoding.ASCII.GetBytes($" {wordPrefix}fullDate=\"{value.FullDate}\""));
        }
    });

    public override void Write(RunContext run)
    {
        if (run.Rich?.Control is { } value)
        {
            _write(run, value);
        }
    }
}
