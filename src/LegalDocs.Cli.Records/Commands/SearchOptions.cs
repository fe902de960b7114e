using System.CommandLine;
using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Register;

namespace LegalDocs.Cli.Commands;

/// <summary>The options of a search, from the words of a person to a query.</summary>
internal sealed class SearchOptions(CliContext context)
{
    private static readonly (string[] Names, NatureActe Nature)[] Natures =
    [
        (["1", "de", "deliberation", "délibération"], NatureActe.Deliberation),
        (["2", "ar", "reglementaire", "réglementaire"], NatureActe.ActeReglementaire),
        (["3", "ai", "individuel"], NatureActe.ActeIndividuel),
        (["4", "cc", "convention", "contrat", "avenant"], NatureActe.Contrat),
        (["5", "bf", "budgetaire", "budgétaire"], NatureActe.DocumentBudgetaire),
        (["6", "au", "autre"], NatureActe.Autre),
    ];

    private readonly Argument<string[]> _words = new(context.Say("MOTS", "WORDS"))
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = context.Say(
            "Mots du numéro, de l’objet ou du texte, annexes comprises ; « conv* » : tous les mots en conv",
            "Words of the number, the objet or the text, annexes included; 'conv*': every word in conv"),
    };

    private readonly Option<string?> _numero = Text(context, ["--numero", "--number"], "Numéro", "Number", "2026-014C");
    private readonly Option<string[]> _communes = Texts(
        context, ["--commune"], "Commune : nom ou code INSEE", "Commune: name or INSEE code");
    private readonly Option<string[]> _services = Texts(context, ["--service"], "Service : nom ou code", "Service: name or code");
    private readonly Option<string[]> _natures = Texts(
        context, ["--nature", "--kind"], "deliberation, reglementaire, individuel, convention, budgetaire, autre (ou 1 à 6)",
        "deliberation, reglementaire, individuel, convention, budgetaire, autre (or 1 to 6)");
    private readonly Option<string[]> _matieres = Texts(
        context, ["--matiere", "--subject"], "Matière et ce qu’elle contient : 5, 5.7", "Subject and what is below: 5, 5.7");
    private readonly Option<string[]> _etats = Texts(
        context, ["--etat", "--state"], string.Join(", ", EtatCatalogueWire.All), string.Join(", ", EtatCatalogueWire.All));
    private readonly Option<string?> _du = Text(
        context, ["--du", "--from"], "Première date, JJ/MM/AAAA ou AAAA-MM-JJ", "First date, DD/MM/YYYY or YYYY-MM-DD", "date");
    private readonly Option<string?> _au = Text(context, ["--au", "--to"], "Dernière date, comprise", "Last date, included", "date");
    private readonly Option<bool> _signed = Flag(context, ["--signe", "--signed"], "Avec une version signée", "With a signed version");
    private readonly Option<bool> _unsigned = Flag(context, ["--non-signe", "--unsigned"], "Sans version signée", "Without signed version");

    public void AddTo(Command command)
    {
        command.Add(_words);
        foreach (var option in new Option[]
        {
            _numero, _communes, _services, _natures, _matieres, _etats, _du, _au, _signed, _unsigned,
        })
        {
            command.Add(option);
        }
    }

    /// <exception cref="UsageException">A value that means nothing.</exception>
    public SearchQuery Read(ParseResult result)
    {
        if (result.GetValue(_signed) && result.GetValue(_unsigned))
        {
            throw new UsageException("--signe ou --non-signe, pas les deux.", "--signed or --unsigned, not both.");
        }

        return new SearchQuery
        {
            Text = string.Join(' ', result.GetValue(_words) ?? []),
            Numero = result.GetValue(_numero),
            Communes = result.GetValue(_communes) ?? [],
            Services = result.GetValue(_services) ?? [],
            Natures = [.. (result.GetValue(_natures) ?? []).Select(Nature)],
            Matieres = result.GetValue(_matieres) ?? [],
            Etats = [.. (result.GetValue(_etats) ?? []).Select(Etat)],
            Du = Day(result.GetValue(_du)),
            Au = Day(result.GetValue(_au)),
            IsSigned = result.GetValue(_signed) ? true : result.GetValue(_unsigned) ? false : null,
        };
    }

    private static NatureActe Nature(string text) =>
        Natures.FirstOrDefault(each => each.Names.Contains(text.ToLowerInvariant())) is { Names: not null } found
            ? found.Nature
            : throw new UsageException(
                $"« {text} » n’est pas une nature : deliberation, reglementaire, individuel, convention, budgetaire, autre.",
                $"'{text}' is not a kind of act: deliberation, reglementaire, individuel, convention, budgetaire, autre.");

    private static EtatCatalogue Etat(string text) => EtatCatalogueWire.TryParse(text, out var etat)
        ? etat
        : throw new UsageException(
            $"« {text} » n’est pas un état : {string.Join(", ", EtatCatalogueWire.All)}.",
            $"'{text}' is not a state: {string.Join(", ", EtatCatalogueWire.All)}.");

    private static DateOnly? Day(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string[] formats = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];
        return DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException(
                $"« {text} » n’est pas une date : JJ/MM/AAAA ou AAAA-MM-JJ.",
                $"'{text}' is not a date: DD/MM/YYYY or YYYY-MM-DD.");
    }

    private static Option<string?> Text(CliContext context, string[] names, string french, string english, string help) =>
        new(names[0], names[1..]) { Description = context.Say(french, english), HelpName = help };

    private static Option<string[]> Texts(CliContext context, string[] names, string french, string english) =>
        new(names[0], names[1..]) { Description = context.Say(french, english), HelpName = names[0].TrimStart('-') };

    private static Option<bool> Flag(CliContext context, string[] names, string french, string english) =>
        new(names[0], names[1..]) { Description = context.Say(french, english) };
}
