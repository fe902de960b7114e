namespace LegalDocs.Diff;

/// <summary>What an edit of tokens is about.</summary>
internal enum EditTopic
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>Words, numbers, marks, breaks, alone or with other things.</summary>
    Text,

    /// <summary>Kinds of space, apostrophe, dash.</summary>
    Typography,

    /// <summary>Template tags only.</summary>
    Tags,

    /// <summary>Drawings and embedded objects only.</summary>
    Objects,

    /// <summary>Fields only.</summary>
    Fields,

    /// <summary>Footnote and endnote references only.</summary>
    Notes,
}

/// <summary>Tells what an edit is about.</summary>
internal static class EditTopics
{
    public static EditTopic Of(TokenEdit edit, IReadOnlyList<FlatToken> a, IReadOnlyList<FlatToken> b)
    {
        switch (edit.Kind)
        {
            case EditKind.Equal:
                return EditTopic.None;
            case EditKind.Typography:
                return EditTopic.Typography;
            default:
                var topics = Tokens(a, edit.A0, edit.A1).Concat(Tokens(b, edit.B0, edit.B1))
                    .Where(token => token.Kind != TokenKind.Space)
                    .Select(Of)
                    .Distinct()
                    .ToList();
                return topics is [var only] ? only : EditTopic.Text;
        }
    }

    public static IEnumerable<Token> Tokens(IReadOnlyList<FlatToken> tokens, int from, int to) =>
        Enumerable.Range(from, to - from).Select(i => tokens[i].Token);

    private static EditTopic Of(Token token) => token switch
    {
        { Tag: not null } => EditTopic.Tags,
        { Atom.Kind: AtomKind.Object } => EditTopic.Objects,
        { Atom.Kind: AtomKind.Field or AtomKind.FieldEdge } => EditTopic.Fields,
        { Atom.Kind: AtomKind.Note } => EditTopic.Notes,
        _ => EditTopic.Text,
    };
}
