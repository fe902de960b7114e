namespace LegalDocs.Templating;

/// <summary>The part a statement plays in the structure of a template.</summary>
internal enum StatementKind
{
    /// <summary>An expression that prints a value.</summary>
    Value,

    /// <summary>An assignment or another statement that prints nothing.</summary>
    Silent,

    /// <summary><c>for</c>, <c>if</c>, <c>case</c>, <c>while</c>, <c>with</c>, <c>capture</c>, <c>func</c>.</summary>
    Open,

    /// <summary><c>else</c>, <c>else if</c>, <c>when</c>.</summary>
    Middle,

    /// <summary><c>end</c>.</summary>
    Close,

    /// <summary><c>break</c>, <c>continue</c>, <c>ret</c>.</summary>
    Jump,
}
