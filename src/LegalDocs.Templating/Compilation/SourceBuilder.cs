using System.Text;

namespace LegalDocs.Templating;

/// <summary>Writes the Scriban source of a part: the code of its tags, and one sign for each stretch of literals.</summary>
internal sealed class SourceBuilder(string wordPrefix)
{
    // Stands for literals: the parser never sees XML, so nothing in it can be taken for code.
    private const char Sign = '§';

    private readonly StringBuilder _source = new();
    private readonly Utf8Blob _blob = new();
    private readonly Dictionary<int, OutputStatement> _outputs = [];
    private readonly Stack<string> _blocks = new();
    private List<OutputStep> _pending = [];
    private StringBuilder? _plain;
    private bool _isBeforeWhen;

    public SourceMap Map { get; } = new();

    public string Source => _source.ToString();

    /// <summary>What to write at each sign, by its offset in the source.</summary>
    public IReadOnlyDictionary<int, OutputStatement> Outputs => _outputs;

    public void Add(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case Piece.Code { Tag.Statements.Count: 0 }:
                    // A remark: what stands on both sides of it is one stretch.
                    break;
                case Piece.Code code:
                    Flush();
                    AddCode(code.Tag);
                    break;
                case Piece.Literal literal:
                    AddLiteral(literal);
                    break;
                case Piece.Check check when !IsPlain:
                    _pending.Add(new OutputStep(default, check.Guard));
                    break;
                case Piece.Step step when !IsPlain:
                    _pending.Add(new OutputStep(default, Step: step.Value));
                    break;
                case Piece.Id id when !IsPlain:
                    _pending.Add(new OutputStep(default, Id: id.Identifier));
                    break;
            }
        }

        Flush();
        _blob.Freeze();
    }

    /// <summary>Adds the pieces of a plain text, in which nothing is markup.</summary>
    public void AddPlain(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is Piece.Code { Tag.Statements.Count: > 0 } code)
            {
                Flush();
                AddCode(code.Tag);
                _plain = new StringBuilder();
            }
            else if (piece is Piece.Literal literal && !_isBeforeWhen)
            {
                _plain ??= new StringBuilder();
                _plain.Append(literal.Text);
            }
        }

        Flush();
    }

    private bool IsPlain => _plain is not null;

    private void AddLiteral(Piece.Literal literal)
    {
        if (_isBeforeWhen)
        {
            return;
        }

        if (_plain is not null)
        {
            _plain.Append(PlainMarkup.TextOf(literal.Text, wordPrefix, StartsInText(literal)));
            return;
        }

        var slice = _blob.Append(literal.Text);
        if (_pending.Count > 0 && _pending[^1] is { Guard: null, Id: null, Step: null })
        {
            _pending[^1] = new OutputStep(_pending[^1].Slice.Extend(slice));
        }
        else
        {
            _pending.Add(new OutputStep(slice));
        }
    }

    // A stretch begins in a text when what precedes it in the XML is not the end of markup.
    private bool StartsInText(Piece.Literal literal)
    {
        if (literal.Start == 0)
        {
            return false;
        }

        var open = literal.Source.LastIndexOf('<', literal.Start - 1);
        return open >= 0 && literal.Source.AsSpan(open + 1).StartsWith(wordPrefix + "t")
            && literal.Source[open + 1 + wordPrefix.Length + 1] is '>' or ' ';
    }

    private void AddCode(Tag tag)
    {
        _isBeforeWhen = false;
        tag.IsPlain |= IsPlain;
        if (tag.Statements.Count == 0 || tag.IsBroken || (IsPlain && tag.Target is not null and not FieldTarget))
        {
            return;
        }

        _source.Append("{{ ");
        var start = _source.Length;
        _source.Append(tag.Code);
        Map.Add(start, _source.Length, tag);
        _source.Append(" }}");
        foreach (var statement in tag.Statements)
        {
            Follow(statement);
        }
    }

    private void Follow(TagStatement statement)
    {
        switch (statement.Kind)
        {
            case StatementKind.Open:
                _blocks.Push(statement.Keyword);
                _isBeforeWhen = statement.Keyword == "case";
                break;
            case StatementKind.Middle:
                _isBeforeWhen = false;
                break;
            case StatementKind.Close when _blocks.Count > 0:
                _blocks.Pop();
                break;
        }

        var isPlain = _blocks.Any(block => block is "capture" or "func");
        _plain = isPlain ? _plain ?? new StringBuilder() : null;
    }

    private void Flush()
    {
        if (_plain is { Length: > 0 })
        {
            _outputs[_source.Length] = OutputStatement.Plain(_plain.ToString());
            _source.Append(Sign);
            _plain.Clear();
        }

        if (_pending.Count > 0)
        {
            _outputs[_source.Length] = OutputStatement.Markup(_blob, [.. _pending]);
            _source.Append(Sign);
            _pending = [];
        }
    }
}
