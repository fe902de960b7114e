using LegalDocs.French.Persons;
using static LegalDocs.Campaigns.Functions.FunctionArguments;
using static LegalDocs.Campaigns.Functions.GrammarArguments;

namespace LegalDocs.Campaigns.Functions;

/// <summary>Civilités and titles, as templates call them.</summary>
internal static class PersonFunctions
{
    /// <summary>Civilité of a person, of a list of persons, or of a gender and a number.</summary>
    internal static string Civilite(object? genre, object? nombre = null, object? forme = null) =>
        FunctionGuard.Run(() =>
        {
            var form = Choice(
                forme,
                CiviliteForm.Abbreviated,
                ("abregee", CiviliteForm.Abbreviated),
                ("longue", CiviliteForm.Full));
            return genre is IReadOnlyList<object?> persons && nombre is null
                ? Civilites.WriteGroup(GendersOf(persons), form)
                : Civilites.Write(GenderOf(genre), NumberOf(nombre), form);
        });

    /// <summary>Title of a person (its <c>fonction</c>, else its <c>qualite</c>) or of a gender and a
    /// function.</summary>
    internal static string Titre(
        object? genre, object? fonction = null, object? mode = null, object? apostrophe = null) =>
        FunctionGuard.Run(() => Titles.Write(
            GenderOf(genre),
            fonction is null ? FunctionOf(genre) : Text(fonction),
            Choice(mode, TitleMode.Agreed, ("accord", TitleMode.Agreed), ("invariable", TitleMode.Invariable)),
            ApostropheOf(apostrophe)));

    private static string FunctionOf(object? person)
    {
        if (person is IReadOnlyDictionary<string, object?> row)
        {
            foreach (var member in (ReadOnlySpan<string>)["fonction", "qualite"])
            {
                if (row.TryGetValue(member, out var value) && value is string { Length: > 0 } text)
                {
                    return text;
                }
            }
        }

        throw WrongType(
            null, "la fonction, en second argument ou dans « fonction » ou « qualite »", "the function of the person");
    }
}
