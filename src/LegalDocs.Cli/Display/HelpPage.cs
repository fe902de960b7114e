using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LegalDocs.Cli.Display;

/// <summary>The page of <c>--help</c>, wholly in the reader's language: the library's own mixes two.</summary>
internal sealed class HelpPage(CliContext context) : SynchronousCommandLineAction
{
    /// <summary>Puts this page behind <c>--help</c>, <c>-h</c> and <c>-?</c>, and translates the built-in options.</summary>
    public static void Install(RootCommand root, CliContext context)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = context.Say("Montre cette aide", "Shows this help");
                help.Action = new HelpPage(context);
            }
            else if (option is VersionOption version)
            {
                version.Description = context.Say("Montre la version", "Shows the version");
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = context.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(context.Say("Utilisation :", "Usage:"));
        output.WriteLine($"  {Usage(command)}");
        Section(context.Say("Commandes", "Commands"), command.Subcommands.Where(each => !each.Hidden).Select(Row));
        Section("Arguments", command.Arguments.Where(each => !each.Hidden).Select(Row));
        Section("Options", command.Options.Where(each => !each.Hidden).Concat(Inherited(command)).Select(Row));
        if (command is RootCommand)
        {
            Section(context.Say("Pour commencer", "First steps"), Examples());
        }

        var examples = HelpExamples.Of(PathOf(command));
        Section(context.Say("Exemples", "Examples"), examples.Select(example => (example, string.Empty)));
        return ExitCode.Done;
    }

    /// <summary>The command as it is typed: <c>legaldocs acts get</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;

    private string Usage(Command command)
    {
        var arguments = command.Arguments.Where(each => !each.Hidden).Select(Placeholder);
        var next = command.Subcommands.Count > 0 ? context.Say("<commande>", "<command>") : string.Empty;
        return string.Join(
            ' ', [PathOf(command), .. arguments, .. next.Length > 0 ? [next] : Array.Empty<string>(), "[options]"]);
    }

    private static string Placeholder(Argument argument) =>
        (argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : $"<{argument.Name}>")
        + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : string.Empty);

    private static IEnumerable<Option> Inherited(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? [] : parent.Options.Where(option => option.Recursive).Concat(Inherited(parent));
    }

    private static (string Term, string Text) Row(Command command) =>
        (string.Join(", ", command.Aliases.Prepend(command.Name)), command.Description ?? string.Empty);

    private static (string Term, string Text) Row(Argument argument) =>
        (Placeholder(argument), argument.Description ?? string.Empty);

    private static (string Term, string Text) Row(Option option)
    {
        var names = string.Join(
            ", ", option.Aliases.Where(alias => alias[0] == '-').Append(option.Name).OrderBy(name => name.Length));
        var takesNone = option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0;
        var value = takesNone ? string.Empty : $" <{option.HelpName ?? option.Name.TrimStart('-')}>";
        return (names + value, option.Description ?? string.Empty);
    }

    private IEnumerable<(string Term, string Text)> Examples() =>
    [
        ("legaldocs new campaign ma-campagne --epci montpellier",
            context.Say("une campagne à remplir, pour cet EPCI", "a campaign to be filled, for this EPCI")),
        ("legaldocs run pipelines/services-communs --dry-run",
            context.Say("montre le plan, n’écrit rien", "shows the plan, writes nothing")),
        ("legaldocs run pipelines/services-communs",
            context.Say("produit, conserve, transmet", "makes, stores, transmits")),
        ("legaldocs acts show DM2018_SC01", context.Say("versions et accusé d’un acte", "versions and receipt of an act")),
        ("legaldocs template eval \"1234.5 | euros_en_lettres\"",
            context.Say("essaie une expression", "tries an expression")),
    ];

    private void Section(string title, IEnumerable<(string Term, string Text)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        context.Output.WriteLine();
        context.Output.WriteLine(context.Say($"{title} :", $"{title}:"));
        var width = list.Max(row => row.Term.Length);
        foreach (var (term, text) in list)
        {
            context.Output.WriteLine($"  {term.PadRight(width)}  {text}".TrimEnd());
        }
    }
}
