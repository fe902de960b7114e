namespace LegalDocs.Templating;

/// <summary>Puts the address of a link together and writes the relationship that leads to it.</summary>
internal sealed class LinkStep : RenderStep
{
    private readonly Action<RunContext> _write;

    private LinkStep(Action<RunContext> write) => _write = write;

    public static LinkStep Begin { get; } = new(run => run.Rich!.BeginLink(run.Failures));

    /// <summary>Words of the address that stand in the template.</summary>
    public static LinkStep Literal(string text) => new(run => run.Rich!.Link?.Append(LinkTarget.Encoded(text)));

    /// <summary>End of the address; what is wrong with it is said at <paramref name="tag"/>.</summary>
    public static LinkStep End(Tag tag) => new(run =>
    {
        var rich = run.Rich!;
        var address = rich.Link?.ToString().Trim() ?? "";
        rich.Link = null;
        if (run.Failures > rich.FailuresBefore)
        {
            // A part of the address failed: that is said already.
            return;
        }

        if (Problem(address) is { } problem)
        {
            run.Report(problem, tag);
        }
        else
        {
            run.Document.WriteText(rich.Relationships.ToAddress("hyperlink", address));
        }
    });

    /// <summary>What is wrong with an address; null for a complete one of a scheme that opens no program or file.</summary>
    public static Problem? Problem(string address) =>
        address is "" or "http://" or "https://" ? LinkProblems.Empty()
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsAllowed(uri) ? null
        : LinkProblems.NotAllowed(address);

    public override void Write(RunContext run) => _write(run);

    private static bool IsAllowed(Uri uri) => uri.Scheme is "mailto"
        ? uri.OriginalString.Length > "mailto:".Length
        : uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
