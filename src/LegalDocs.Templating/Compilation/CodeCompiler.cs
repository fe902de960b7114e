using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Parses the generated source of a part and puts our statements into it.</summary>
internal sealed class CodeCompiler(DiagnosticBag diagnostics, FunctionCheck functions, ICodeObserver? observer = null)
{
    // Amounts are decimal: a number with a point in an expression must not be a binary fraction.
    private static readonly ParserOptions ParserSettings = new() { ParseFloatAsDecimal = true };

    private static readonly LexerOptions LexerSettings = new() { Mode = ScriptMode.Default, Lang = ScriptLang.Default };

    /// <summary>The syntax tree; null when the source has errors, which are then reported.</summary>
    public ScriptPage? Compile(SourceBuilder source)
    {
        var tags = source.Map.Tags.ToList();
        var template = Template.Parse(source.Source, null, ParserSettings, LexerSettings);
        if (template.HasErrors || tags.Any(tag => SyntaxProblems.Of(tag.Statements) is not null))
        {
            ReportErrors(tags);
            ReportOthers(template, source.Map);
            return null;
        }

        functions.Declare(template.Page!);
        functions.Check(template.Page!, source.Map.At);
        observer?.Observe(template.Page!, source.Map.At, isWhole: true);
        new SyntaxRewriter(source.Map, source.Outputs).Rewrite(template.Page!);
        return template.Page;
    }

    /// <summary>Checks each tag alone, so that one mistake does not hide or invent others.</summary>
    public void ReportErrors(IReadOnlyList<Tag> tags)
    {
        List<(Tag Tag, ScriptPage Page)> sound = [];
        foreach (var tag in tags.Where(tag => !tag.IsBroken))
        {
            if (SyntaxProblems.Of(tag.Statements) is { } usual)
            {
                diagnostics.Add(usual, tag.Location.Value, tag.Quote);
                continue;
            }

            foreach (var template in tag.Statements.Select(ParseAlone))
            {
                if (template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error) is { } message)
                {
                    diagnostics.Add(SyntaxProblems.From(message.Message, tag), tag.Location.Value, tag.Quote);
                    break;
                }

                sound.Add((tag, template.Page!));
            }
        }

        foreach (var (_, page) in sound)
        {
            functions.Declare(page);
        }

        foreach (var (tag, page) in sound)
        {
            functions.Check(page, _ => tag);
            observer?.Observe(page, _ => tag, isWhole: false);
        }
    }

    private void ReportOthers(Template template, SourceMap map)
    {
        if (diagnostics.HasErrors)
        {
            return;
        }

        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
        {
            var tag = map.At(message.Span.Start.Offset) ?? map.Tags.First();
            diagnostics.Add(SyntaxProblems.From(message.Message, tag), tag.Location.Value, tag.Quote);
        }
    }

    private static Template ParseAlone(TagStatement statement) => Template.Parse(
        statement.Kind switch
        {
            StatementKind.Open when statement.Keyword == "case" => $"{{{{ {statement.Code} }}}}{{{{ when 1 }}}}{{{{ end }}}}",
            StatementKind.Open => $"{{{{ {statement.Code} }}}}{{{{ end }}}}",
            StatementKind.Middle when statement.Keyword == "when" => $"{{{{ case 1 }}}}{{{{ {statement.Code} }}}}{{{{ end }}}}",
            StatementKind.Middle => $"{{{{ if true }}}}{{{{ {statement.Code} }}}}{{{{ end }}}}",
            StatementKind.Close => "",
            StatementKind.Jump when statement.Keyword != "ret" => $"{{{{ while true }}}}{{{{ {statement.Code} }}}}{{{{ end }}}}",
            _ => $"{{{{ {statement.Code} }}}}",
        },
        null,
        ParserSettings,
        LexerSettings);
}
