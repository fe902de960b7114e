namespace LegalDocs.Templating;

/// <summary>The value of a content control, as its properties and its text show it.</summary>
/// <param name="Text">What is read.</param>
/// <param name="FullDate">For a date: the date as an attribute holds it; empty when the value is none.</param>
/// <param name="IsChecked">For a check box.</param>
internal sealed record ControlValue(string Text, string FullDate = "", bool IsChecked = false);
