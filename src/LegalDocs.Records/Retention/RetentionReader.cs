using System.Globalization;
using System.Text.Json;
using LegalDocs.Acts;

namespace LegalDocs.Records;

/// <summary>Reads a rules file and says all that is wrong with it at once.</summary>
internal sealed class RetentionReader(string name)
{
    private const string Format = "legaldocs-conservation/1";
    private static readonly string[] RuleMembers = ["id", "nature", "matiere", "annees", "depart", "sort", "source"];
    private static readonly string[] HoldMembers = ["acte", "nature", "matiere", "motif", "par", "depuis", "jusque"];

    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    private readonly List<RecordText> _faults = [];

    public RetentionRules Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var rules = Read(document.RootElement);
            return _faults.Count == 0 ? rules : throw Refused();
        }
        catch (JsonException fault)
        {
            _faults.Add(new($"ce n’est pas du JSON : {fault.Message}", $"this is no JSON: {fault.Message}"));
            throw Refused();
        }
    }

    private RetentionRules Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "format") != Format)
        {
            _faults.Add(new($"« format » doit être « {Format} »", $"'format' must be '{Format}'"));
            return new RetentionRules { Rules = [], Holds = [] };
        }

        var rules = Items(root, "regles").Select((item, index) => Rule(item, $"regles[{index}]")).ToList();
        var holds = Items(root, "gels").Select((item, index) => Hold(item, $"gels[{index}]")).ToList();
        foreach (var twice in rules.GroupBy(rule => rule.Id).Where(group => group.Count() > 1))
        {
            _faults.Add(new($"deux règles s’appellent « {twice.Key} »", $"two rules are named '{twice.Key}'"));
        }

        return new RetentionRules { Rules = rules, Holds = holds };
    }

    private RetentionRule Rule(JsonElement item, string place)
    {
        CheckMembers(item, place, RuleMembers);
        var fate = Choice(
            item,
            place,
            "sort",
            ("conserver", RetentionFate.Keep),
            ("trier", RetentionFate.Sort),
            ("eliminer", RetentionFate.Eliminate));
        var years = Number(item, place, "annees", 1, 200);
        if (fate == RetentionFate.Keep == years is not null)
        {
            _faults.Add(new(
                $"{place} : « annees » va avec « trier » et « eliminer », et seulement avec eux",
                $"{place}: 'annees' goes with 'trier' and 'eliminer', and only with them"));
        }

        return new RetentionRule
        {
            Id = Required(item, place, "id"),
            Nature = Nature(item, place),
            Matiere = Text(item, "matiere"),
            Years = years,
            Start = item.TryGetProperty("depart", out _)
                ? Choice(item, place, "depart", ("date_acte", RetentionStart.DateActe), ("reception", RetentionStart.Reception))
                : RetentionStart.DateActe,
            Fate = fate,
            Source = Required(item, place, "source"),
        };
    }

    private LegalHold Hold(JsonElement item, string place)
    {
        CheckMembers(item, place, HoldMembers);
        var hold = new LegalHold
        {
            Acte = Text(item, "acte"),
            Nature = Nature(item, place),
            Matiere = Text(item, "matiere"),
            Reason = Required(item, place, "motif"),
            By = Required(item, place, "par"),
            Since = Day(item, place, "depuis") ?? Missing(place, "depuis"),
            Until = Day(item, place, "jusque"),
        };
        if (hold is { Acte: null, Nature: null, Matiere: null })
        {
            _faults.Add(new(
                $"{place} : dites ce qui est gelé (acte, nature ou matiere)", $"{place}: say what is held (acte, nature or matiere)"));
        }

        return hold;
    }

    private List<JsonElement> Items(JsonElement root, string member)
    {
        if (!root.TryGetProperty(member, out var list))
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object))
        {
            return [.. list.EnumerateArray()];
        }

        _faults.Add(new($"« {member} » doit être une liste d’objets", $"'{member}' must be a list of objects"));
        return [];
    }

    private void CheckMembers(JsonElement item, string place, string[] known)
    {
        foreach (var member in item.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            _faults.Add(new(
                $"{place} : « {member.Name} » n’est pas connu ; attendu : {string.Join(", ", known)}",
                $"{place}: '{member.Name}' is not known; expected: {string.Join(", ", known)}"));
        }
    }

    private NatureActe? Nature(JsonElement item, string place) => (NatureActe?)Number(item, place, "nature", 1, 6);

    private int? Number(JsonElement item, string place, string member, int least, int most)
    {
        if (!item.TryGetProperty(member, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        _faults.Add(new($"{place} : « {member} » va de {least} à {most}", $"{place}: '{member}' is from {least} to {most}"));
        return null;
    }

    private T Choice<T>(JsonElement item, string place, string member, params (string Word, T Value)[] choices)
    {
        var word = Text(item, member);
        foreach (var choice in choices.Where(choice => choice.Word == word))
        {
            return choice.Value;
        }

        var words = string.Join(", ", choices.Select(choice => choice.Word));
        _faults.Add(new($"{place} : « {member} » vaut {words}", $"{place}: '{member}' is one of {words}"));
        return choices[0].Value;
    }

    private DateOnly? Day(JsonElement item, string place, string member)
    {
        if (!item.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(Text(item, member), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _faults.Add(new($"{place} : « {member} » est une date AAAA-MM-JJ", $"{place}: '{member}' is a date YYYY-MM-DD"));
        return DateOnly.MinValue;
    }

    private DateOnly Missing(string place, string member)
    {
        _faults.Add(new($"{place} : « {member} » manque", $"{place}: '{member}' is missing"));
        return DateOnly.MinValue;
    }

    private string Required(JsonElement item, string place, string member)
    {
        if (Text(item, member) is { Length: > 0 } text)
        {
            return text;
        }

        Missing(place, member);
        return string.Empty;
    }

    private static string? Text(JsonElement item, string member) =>
        item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private RecordsException Refused() => new(
        "LD6670",
        $"Le fichier de règles « {name} » est refusé, rien n’est jugé : {string.Join(" ; ", _faults.Select(fault => fault.French))}.",
        $"The rules file '{name}' is refused, nothing is judged: {string.Join("; ", _faults.Select(fault => fault.English))}.",
        isTransient: false);
}
