namespace LegalDocs.Templating;

/// <summary>The place a block takes when its author gives it: <c>{{ for x in xs # ligne }}</c>.</summary>
internal enum TagPlace
{
    Text,
    Paragraph,
    Row,
    Cell,
}
