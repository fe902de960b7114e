namespace LegalDocs.Diff;

/// <summary>A title of a document.</summary>
/// <param name="Level">1 to 9; null when only its first word makes it a title: « Article 3 ».</param>
/// <param name="Number">What Word prints before its text: « Article 3 – »; empty when it counts nothing.</param>
/// <param name="Text">Its text, as the document has it.</param>
public sealed record DocumentHeading(int? Level, string Number, string Text);
