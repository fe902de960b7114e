namespace LegalDocs.Templating;

/// <summary>Reads all tags of a part, and reports those that cannot be read.</summary>
internal sealed class TagReader(DiagnosticBag diagnostics)
{
    private readonly List<Tag> _tags = [];

    /// <summary>Tags read so far, in order.</summary>
    public IReadOnlyList<Tag> Tags => _tags;

    /// <summary>Reads the tags of one text.</summary>
    public void Read(string text, TextParagraph? paragraph, Func<int, TemplatePlace> locate)
    {
        var from = 0;
        while (TagScanner.Next(text, from) is var (start, end))
        {
            if (end < 0)
            {
                end = ReportUnclosed(text, start, locate);
            }
            else
            {
                Add(text, start, end, paragraph, locate);
            }

            ReportStray(text, from, start, locate);
            from = end;
        }

        ReportStray(text, from, text.Length, locate);
    }

    private void Add(string text, int start, int end, TextParagraph? paragraph, Func<int, TemplatePlace> locate)
    {
        var inner = text[(start + 2)..(end - 2)];
        var (trimsBefore, trimsAfter) = (inner is ['-' or '~', ..], inner is [.., '-' or '~']);
        inner = inner[(trimsBefore ? 1 : 0)..(trimsAfter && inner.Length > 1 ? ^1 : ^0)];
        var (code, comment) = TagParser.SplitComment(TagCode.Straighten(inner));
        var statements = TagParser.Parse(code);
        var quote = new TagQuote(text, start, end);
        var problem = statements.Count == 0 && comment is null ? TagProblems.Empty()
            : Confusions.ForeignOpening(inner) is { } foreign ? foreign
            : TagProblems.HasOpenString(inner) ? TagProblems.OpenString()
            : null;
        if (problem is not null)
        {
            diagnostics.Add(problem, locate(start), quote);
        }

        var hint = TagPlaces.Parse(comment ?? "");
        var tag = new Tag
        {
            Index = _tags.Count,
            Paragraph = paragraph,
            Start = start,
            End = end,
            Code = code.Trim(),
            Place = hint.Place,
            Renumbers = hint.Renumbers,
            TrimsBefore = trimsBefore,
            TrimsAfter = trimsAfter,
            Statements = statements,
            IsBroken = problem is not null,
            Quote = quote,
            Location = new Lazy<TemplatePlace>(() => locate(start)),
        };
        _tags.Add(tag);
        paragraph?.Tags.Add(tag);
    }

    private int ReportUnclosed(string text, int start, Func<int, TemplatePlace> locate)
    {
        var next = text.IndexOf("{{", start + 2, StringComparison.Ordinal);
        var end = next < 0 ? text.Length : next;
        var code = text[(start + 2)..end];
        diagnostics.Add(
            TagProblems.HasOpenString(code) ? TagProblems.OpenString() : TagProblems.Unclosed(),
            locate(start),
            new TagQuote(text, start, end));
        return end;
    }

    /// <summary>Marks outside tags that look like tags of another language, or halves of tags.</summary>
    private void ReportStray(string text, int from, int to, Func<int, TemplatePlace> locate)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                continue;
            }

            var rest = text.AsSpan(i, to - i);
            if (rest.StartsWith("{%"))
            {
                i = Report(TagProblems.Jinja(), text, i, EndOf(text, i, to, "%}"), locate);
            }
            else if (i == from && from > 0 && rest[0] == '}' && !rest.StartsWith("}}"))
            {
                i = Report(TagProblems.BraceTooMany(), text, i, i + 1, locate);
            }
            else if (rest.StartsWith("}}"))
            {
                i = Report(TagProblems.Unopened(), text, i, i + 2, locate);
            }
            else if (rest[0] == '{' && SingleBrace(rest) is > 0 and var length)
            {
                i = Report(TagProblems.SingleBraces(text[(i + 1)..(i + length - 1)].Trim()), text, i, i + length, locate);
            }
        }
    }

    private int Report(Problem problem, string text, int start, int end, Func<int, TemplatePlace> locate)
    {
        diagnostics.Add(problem, locate(start), new TagQuote(text, start, end));
        return end - 1;
    }

    private static int EndOf(string text, int start, int limit, string mark)
    {
        var found = text.IndexOf(mark, start, limit - start, StringComparison.Ordinal);
        return found < 0 ? limit : found + mark.Length;
    }

    // « {nom} » or « {#noms} » looks like a tag of another engine; « {a, b} » is mathematics.
    private static int SingleBrace(ReadOnlySpan<char> text)
    {
        var close = text.IndexOf('}');
        if (close < 2)
        {
            return 0;
        }

        var name = text[1..close].Trim().TrimStart("#/^@%");
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '.'))
            {
                return 0;
            }
        }

        return name.Length > 1 && char.IsLetter(name[0]) ? close + 1 : 0;
    }
}
