using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.French.Dates;
using LegalDocs.Records;
using LegalDocs.Versions.Azure;

namespace LegalDocs.Cli.Display;

/// <summary>Immutability in words.</summary>
internal static class ProtectionWords
{
    /// <summary>What is asked for.</summary>
    public static RecordText Asked(Protection protection) => protection switch
    {
        Protection.Until { Mode: RetentionMode.Locked, End: var end } => new(
            $"Immuable jusqu’au {French(end)}, verrouillé", $"Immutable until {Iso(end)}, locked"),
        Protection.Until { End: var end } => new($"Immuable jusqu’au {French(end)}", $"Immutable until {Iso(end)}"),
        Protection.Hold => new("Gel sans terme", "Hold without end"),
        Protection.Release => new("Gel levé", "Hold released"),
        _ => throw new UnreachableException(),
    };

    /// <summary>How files are guarded, in one line.</summary>
    public static string Line(CliContext context, ProtectionState state)
    {
        if (state.IsNone)
        {
            return context.Say("aucune immuabilité", "no immutability");
        }

        var parts = new List<string>();
        if (state.FirstEnd is { } first)
        {
            var locked = state.Locked == 0
                ? string.Empty
                : context.Say($", verrouillés : {state.Locked}", $", locked: {state.Locked}");
            parts.Add(context.Say(
                $"fichiers immuables : {state.Retained} sur {state.Files}, au moins jusqu’au {French(first)}{locked}",
                $"immutable files: {state.Retained} of {state.Files}, at least until {Iso(first)}{locked}"));
        }

        if (state.Held > 0)
        {
            parts.Add(context.Say(
                $"fichiers gelés : {state.Held} sur {state.Files}", $"files on hold: {state.Held} of {state.Files}"));
        }

        return string.Join(" · ", parts);
    }

    /// <summary>How the files of an act are guarded, for a reader; nothing when the store cannot guard.</summary>
    public static void Write(CliContext context, ProtectionState? state)
    {
        if (state is not null)
        {
            context.Output.WriteLine();
            context.Output.WriteLine($"{context.Say("Protection :", "Protection:")} {Line(context, state)}");
        }
    }

    public static JsonObject Json(ProtectionState state) => new()
    {
        ["fichiers"] = state.Files,
        ["immuables"] = state.Retained,
        ["verrouilles"] = state.Locked,
        ["geles"] = state.Held,
        ["premier_terme"] = Instant(state.FirstEnd),
        ["dernier_terme"] = Instant(state.LastEnd),
    };

    // A policy ends at midnight after its last day.
    private static DateOnly Day(DateTimeOffset end) => DateOnly.FromDateTime(end.UtcDateTime.AddTicks(-1));

    private static string French(DateTimeOffset end) => FrenchDates.InFull(Day(end));

    private static string Iso(DateTimeOffset end) => Day(end).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? end) =>
        end?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
