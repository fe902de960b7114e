using LegalDocs.Templating;
using LegalDocs.Templating.Style;

namespace LegalDocs.Gate;

/// <summary>A template, and what the engine and the house style say of it.</summary>
/// <param name="Path">Absolute path of the template.</param>
/// <param name="Docx">The bytes that were checked: mended ones, when anything was mended.</param>
/// <param name="Diagnostics">What was found in it, waived or not.</param>
/// <param name="Fixes">What was mended; empty when nothing was.</param>
public sealed record CheckedTemplate(
    string Path, ReadOnlyMemory<byte> Docx, IReadOnlyList<TemplateDiagnostic> Diagnostics, IReadOnlyList<TemplateFix> Fixes);
