using System.CommandLine.Parsing;

namespace LegalDocs.Cli;

/// <summary>What is wrong with the words of a command line, said to somebody who knows no type of .NET.</summary>
internal static class MisuseTexts
{
    /// <summary>The error in one line.</summary>
    public static string Of(ParseError error, CliContext context)
    {
        var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        // The library tells a value that is no number by the name of the type, and in English only.
        if (option is not null && error.Message.Contains("System.", StringComparison.Ordinal))
        {
            var value = string.Join(' ', option.Tokens.Select(token => token.Value));
            return context.Say(
                $"« {value} » n’est pas un nombre entier, que l’option {option.Option.Name} attend.",
                $"'{value}' is no whole number, which the option {option.Option.Name} expects.");
        }

        // A list of values comes with one of them on each line.
        return string.Join(' ', error.Message.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The command with the commands above it: <c>legaldocs acts get</c>.</summary>
    public static string NameOf(CommandResult command)
    {
        var names = new Stack<string>();
        for (SymbolResult? each = command; each is not null; each = each.Parent)
        {
            if (each is CommandResult { Command: var named })
            {
                names.Push(named is System.CommandLine.RootCommand ? "legaldocs" : named.Name);
            }
        }

        return string.Join(' ', names);
    }
}
