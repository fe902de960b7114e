using System.Text.RegularExpressions;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Campaigns.Making;

/// <summary>The data that the templates of an act name: a change of any other one is not printed.</summary>
internal sealed partial class NamedFields
{
    private readonly HashSet<string> _leaves;

    public NamedFields(IEnumerable<TemplateContract> contracts) => _leaves = contracts
        .SelectMany(contract => contract.All()).Where(field => field.Members.Count == 0 && field.Item is null)
        .Select(field => field.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a place of the data, such as <c>adhesions[3].unites</c>, is named, or what holds it.</summary>
    public bool Contains(string place)
    {
        for (var path = Rank().Replace(place, "[]"); path.Length > 0; path = Parent(path))
        {
            if (_leaves.Contains(path))
            {
                return true;
            }
        }

        return false;
    }

    private static string Parent(string path) => path.EndsWith("[]", StringComparison.Ordinal)
        ? path[..^2]
        : path[..Math.Max(path.LastIndexOf('.'), 0)];

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Rank();
}
