using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Parses the generated source of a part and puts our statements into it.</summary>
internal sealed class CodeCompiler(DiagnosticBag diagnostics, FunctionCheck functions)
{
    // Amounts are decimal: a number with a point in an expression must not be a binary fraction.
    private static readonly ParserOptions ParserSettings = new() { ParseFloatAsDecimal = true };

    private static readonly LexerOptions LexerSettings = new() { Mode = ScriptMode.Default, Lang = ScriptLang.Default };

    /// <summary>The syntax tree; null when the source has errors, which are then reported.</summary>
    public ScriptPage? Compile(SourceBuilder source)
    {
        var template = Template.Parse(source.Source, null, ParserSettings, LexerSettings);
        if (template.HasErrors)
        {
            ReportErrors(template, source.Map);
            return null;
        }

        functions.Check(template.Page!, source.Map);
        new SyntaxRewriter(source.Map, source.Outputs).Rewrite(template.Page!);
        return template.Page;
    }

    /// <summary>Each tag is parsed alone, so that one mistake does not hide or invent others.</summary>
    private void ReportErrors(Template template, SourceMap map)
    {
        var before = diagnostics.All.Count;
        foreach (var tag in map.Tags)
        {
            if (SyntaxProblems.Of(tag.Statements) is { } usual)
            {
                diagnostics.Add(usual, tag.Location.Value, tag.Quote);
            }
            else if (ParseAlone(tag) is { } message)
            {
                diagnostics.Add(SyntaxProblems.From(message, tag), tag.Location.Value, tag.Quote);
            }
        }

        if (diagnostics.All.Count == before)
        {
            foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
            {
                var tag = map.At(message.Span.Start.Offset) ?? map.Tags.First();
                diagnostics.Add(SyntaxProblems.From(message.Message, tag), tag.Location.Value, tag.Quote);
            }
        }
    }

    private static string? ParseAlone(Tag tag)
    {
        foreach (var statement in tag.Statements)
        {
            var source = statement.Kind switch
            {
                StatementKind.Open when statement.Keyword == "case" => $"{{{{ {statement.Code} }}}}{{{{ when 1 }}}}{{{{ end }}}}",
                StatementKind.Open => $"{{{{ {statement.Code} }}}}{{{{ end }}}}",
                StatementKind.Middle when statement.Keyword == "when" => $"{{{{ case 1 }}}}{{{{ {statement.Code} }}}}{{{{ end }}}}",
                StatementKind.Middle => $"{{{{ if true }}}}{{{{ {statement.Code} }}}}{{{{ end }}}}",
                StatementKind.Close => "",
                StatementKind.Jump when statement.Keyword != "ret" => $"{{{{ while true }}}}{{{{ {statement.Code} }}}}{{{{ end }}}}",
                _ => $"{{{{ {statement.Code} }}}}",
            };
            if (Template.Parse(source, null, ParserSettings, LexerSettings) is { HasErrors: true } failed)
            {
                return failed.Messages.First(message => message.Type == ParserMessageType.Error).Message;
            }
        }

        return null;
    }
}
