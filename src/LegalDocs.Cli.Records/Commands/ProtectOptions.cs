using System.CommandLine;
using System.Globalization;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Versions;
using LegalDocs.Versions.Azure;

namespace LegalDocs.Cli.Commands;

/// <summary>What the command line says of a protection: which acts, how, and why.</summary>
internal sealed class ProtectOptions(CliContext context)
{
    private const int MaxReason = 500;

    private readonly Argument<string[]> _actes = new(context.Say("ACTE", "ACT"))
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = context.Say(
            "Numéros d’actes (précédés du SIREN et d’une barre si plusieurs le portent), ou leurs URN",
            "Numbers of acts (after the SIREN and a slash when several bear it), or their URN"),
    };

    private readonly Option<bool> _all = new("--all", "--tous")
    {
        Description = context.Say("Tous les actes du dépôt", "All acts of the store"),
    };

    private readonly Option<string?> _until = new("--until", "--jusquau")
    {
        Description = context.Say(
            "Immuables jusqu’à ce jour compris (AAAA-MM-JJ)", "Immutable until the end of that day (YYYY-MM-DD)"),
        HelpName = "date",
    };

    private readonly Option<bool> _lock = new("--lock", "--verrouiller")
    {
        Description = context.Say(
            "Avec --until : personne ne pourra plus raccourcir cette durée, pas même l’administrateur du compte",
            "With --until: nobody can shorten this any more, not even the administrator of the account"),
    };

    private readonly Option<bool> _hold = new("--hold", "--gel")
    {
        Description = context.Say("Gel : immuables sans terme, jusqu’à --release", "Hold: immutable without end, until --release"),
    };

    private readonly Option<bool> _release = new("--release", "--lever")
    {
        Description = context.Say(
            "Lève le gel ; une durée en cours continue", "Releases the hold; a duration under way goes on"),
    };

    private readonly Option<string?> _reason = new("--reason", "--motif")
    {
        Description = context.Say("Motif, écrit dans le journal (obligatoire)", "Reason, written into the journal (required)"),
        HelpName = context.Say("texte", "text"),
    };

    public void AddTo(Command command)
    {
        command.Add(_actes);
        command.Add(_all);
        command.Add(_until);
        command.Add(_lock);
        command.Add(_hold);
        command.Add(_release);
        command.Add(_reason);
    }

    /// <exception cref="UsageException">None or several ways are asked for, or the day is none to come.</exception>
    public Protection Wanted(ParseResult result)
    {
        var mode = result.GetValue(_lock) ? RetentionMode.Locked : RetentionMode.Unlocked;
        return (result.GetValue(_until), result.GetValue(_hold), result.GetValue(_release), mode) switch
        {
            ({ } day, false, false, _) => new Protection.Until(EndOf(day), mode),
            (null, true, false, RetentionMode.Unlocked) => new Protection.Hold(),
            (null, false, true, RetentionMode.Unlocked) => new Protection.Release(),
            _ => throw new UsageException(
                "donnez l’un de --until DATE (avec ou sans --lock), --hold ou --release.",
                "give one of --until DATE (with or without --lock), --hold or --release."),
        };
    }

    /// <exception cref="UsageException">There is none, or it is too long.</exception>
    public string Reason(ParseResult result) => result.GetValue(_reason)?.Trim() switch
    {
        null or "" => throw new UsageException("--reason MOTIF manque : il est écrit dans le journal.", "--reason TEXT is missing: it is "
            + "written into the journal."),
        { Length: > MaxReason } => throw new UsageException(
            $"--reason prend {MaxReason} caractères au plus.", $"--reason takes {MaxReason} characters at most."),
        var reason => reason,
    };

    /// <exception cref="UsageException">No act is named, one is unknown, or acts are named beside --all.</exception>
    public async Task<IReadOnlyList<ActeObjectId>> ActesAsync(
        ParseResult result, IVersionStore store, CancellationToken cancellationToken)
    {
        var named = result.GetValue(_actes) ?? [];
        if (result.GetValue(_all) == (named.Length > 0))
        {
            throw new UsageException("nommez des actes, ou --all pour tous.", "name acts, or --all for all of them.");
        }

        if (named.Length == 0)
        {
            return await ActeChoice.AllAsync(store, cancellationToken);
        }

        var ids = new List<ActeObjectId>();
        foreach (var query in named)
        {
            ids.Add(await ActeChoice.GetIdAsync(store, query, cancellationToken));
        }

        return [.. ids.Distinct()];
    }

    /// <summary>Midnight UTC after the day: an hour or two after its end in France, never before.</summary>
    private DateTimeOffset EndOf(string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new UsageException($"« {text} » n’est pas une date AAAA-MM-JJ.", $"'{text}' is no date YYYY-MM-DD.");
        }

        var end = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        return end > context.TimeProvider.GetUtcNow()
            ? end
            : throw new UsageException(
                $"le {text} est passé : --until prend un jour à venir.", $"{text} is past: --until takes a day to come.");
    }
}
