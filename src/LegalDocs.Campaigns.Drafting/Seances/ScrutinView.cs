using System.Text.Json.Nodes;
using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Seances;

/// <summary>What templates see of the ballot of a délibération (<c>acte.scrutin</c>): show of hands unless the data say otherwise
/// (CGCT art. L. 2121-21).</summary>
internal static class ScrutinView
{
    /// <summary>The names of voters are those of a public ballot only: those of a secret one are never printed.</summary>
    /// <param name="vote">The vote; its counts do not matter.</param>
    /// <param name="nameOf">A member as acts print it.</param>
    public static JsonObject Of(Vote vote, Func<string, string> nameOf)
    {
        var (mode, label) = vote.Scrutin switch
        {
            ModeScrutin.Public => ("public", "Scrutin public"),
            ModeScrutin.Secret => ("secret", "Scrutin secret"),
            _ => ("ordinaire", "Scrutin ordinaire"),
        };
        var isSecret = vote.Scrutin == ModeScrutin.Secret;
        return new JsonObject
        {
            ["mode"] = mode,
            ["libelle"] = label,
            ["abstention"] = isSecret ? "bulletin blanc ou nul" : "abstention",
            ["abstentions"] = isSecret ? "bulletins blancs ou nuls" : "abstentions",
            ["noms_pour"] = Names(SensVote.Pour),
            ["noms_contre"] = Names(SensVote.Contre),
            ["noms_abstention"] = Names(SensVote.Abstention),
        };

        JsonArray Names(SensVote sens) => new(
            [.. (vote.Scrutin == ModeScrutin.Public ? vote.Nominatif ?? [] : []).Where(each => each.Sens == sens)
                .Select(each => JsonValue.Create(nameOf(each.EluId)))]);
    }
}
