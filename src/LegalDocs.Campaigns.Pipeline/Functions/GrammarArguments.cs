using LegalDocs.French;
using LegalDocs.French.Persons;
using LegalDocs.French.Words;
using Number = LegalDocs.French.Number;

namespace LegalDocs.Campaigns.Functions;

/// <summary>Reads gender, number and spelling as templates write them, and persons as data hold them.</summary>
internal static class GrammarArguments
{
    private const string Expected = "un genre (\"f\" ou \"m\") ou une personne";
    private const string ExpectedEnglish = "a gender (\"f\" or \"m\") or a person";

    internal static Spelling SpellingOf(object? value) => FunctionArguments.Choice(
        value, Spelling.Traditional, ("traditionnelle", Spelling.Traditional), ("1990", Spelling.Reform1990));

    /// <summary>Apostrophe we write; curved unless the template asks for the straight one.</summary>
    internal static Apostrophe ApostropheOf(object? value) => FunctionArguments.Choice(
        value, Apostrophe.Typographic, ("courbe", Apostrophe.Typographic), ("droite", Apostrophe.Straight));

    /// <summary>Gender from « f », « Mme », a person, or persons (mixed is masculine).</summary>
    internal static Gender GenderOf(object? value) => value switch
    {
        null => throw FunctionArguments.WrongType(value, Expected, ExpectedEnglish),
        IReadOnlyList<object?> persons => GendersOf(persons).All(gender => gender == Gender.Feminine)
            ? Gender.Feminine
            : Gender.Masculine,
        IReadOnlyDictionary<string, object?> person => OfPerson(person),
        string text when Civilites.TryParseGender(text, out var gender) => gender,
        _ => throw FunctionArguments.WrongType(value, Expected, ExpectedEnglish),
    };

    internal static IReadOnlyList<Gender> GendersOf(IReadOnlyList<object?> persons) => persons.Count == 0
        ? throw FunctionArguments.WrongType(persons, "au moins une personne", "at least one person")
        : [.. persons.Select(GenderOf)];

    /// <summary>Number from « s », « p », or a quantity; null follows the number of persons, else singular.</summary>
    internal static Number NumberOf(object? value, object? persons = null) => value switch
    {
        null => persons is IReadOnlyList<object?> { Count: > 1 } ? Number.Plural : Number.Singular,
        string => FunctionArguments.Choice(
            value,
            Number.Singular,
            ("s", Number.Singular),
            ("p", Number.Plural),
            ("singulier", Number.Singular),
            ("pluriel", Number.Plural)),
        _ => Agreement.Of(FunctionArguments.Quantity(value)),
    };

    private static Gender OfPerson(IReadOnlyDictionary<string, object?> person)
    {
        foreach (var member in (ReadOnlySpan<string>)["genre", "civilite"])
        {
            if (person.TryGetValue(member, out var value) && value is string text && text.Length > 0)
            {
                return Civilites.TryParseGender(text, out var gender)
                    ? gender
                    : throw FunctionArguments.WrongType(text, $"un genre dans « {member} »", $"a gender in '{member}'");
            }
        }

        throw FunctionArguments.WrongType(
            person, "une personne avec « genre » ou « civilite »", "a person with 'genre' or 'civilite'");
    }
}
