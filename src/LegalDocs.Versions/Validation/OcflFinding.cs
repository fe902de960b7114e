namespace LegalDocs.Versions;

/// <summary>Something that an OCFL validator found.</summary>
/// <param name="Code">Code of the specification: <c>E…</c> for an error, <c>W…</c> for a warning.</param>
/// <param name="Path">File or folder concerned, relative to what was validated, with <c>/</c>; empty for the whole.</param>
/// <param name="French">What is wrong.</param>
/// <param name="English">The same in English.</param>
/// <remarks>Codes: OCFL 1.1 validation codes, https://ocfl.io/1.1/spec/validation-codes.html.</remarks>
public sealed record OcflFinding(string Code, string Path, string French, string English)
{
    /// <summary>Whether the object or root is invalid for this reason; a warning leaves it valid.</summary>
    public bool IsError => Code.StartsWith('E');
}
