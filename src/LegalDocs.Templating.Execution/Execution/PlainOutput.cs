using Scriban;

namespace LegalDocs.Templating;

/// <summary>Collects what a body writes as plain text.</summary>
internal static class PlainOutput
{
    /// <summary>Runs a body; its text without the line feed of its last paragraph, and its result.</summary>
    public static (string Text, object? Result) Collect(TemplateContext context, Func<object?> body)
    {
        var output = new LimitedOutput(context);
        context.PushOutput(output);
        try
        {
            var result = body();
            var text = output.ToString();
            return (text.EndsWith('\n') ? text[..^1] : text, result);
        }
        finally
        {
            context.PopOutput();
        }
    }
}
