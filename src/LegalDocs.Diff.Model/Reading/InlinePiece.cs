using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>A child of a run, or an element beside runs, met while a paragraph is walked.</summary>
/// <param name="Element">The element.</param>
/// <param name="Run">Its run, or null.</param>
/// <param name="Format">Direct properties of the run.</param>
/// <param name="Wrapper">Links and controls around it.</param>
internal sealed record InlinePiece(XElement Element, XElement? Run, PropertySet Format, InlineWrapper? Wrapper);
