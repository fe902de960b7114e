using LegalDocs.Campaigns.Functions;
using LegalDocs.French;

namespace LegalDocs.Campaigns.Tests.Functions;

public sealed class FrenchFunctionsTests
{
    private static readonly object?[] WrongValues =
    [
        null, true, "", "texte", -1.5m, long.MaxValue, double.NaN, new List<object?>(),
        new Dictionary<string, object?>(),
    ];

    [Fact]
    public void All_functions_of_the_contract_are_there() =>
        Assert.Equal(
            [
                "accorde", "apres", "article", "au", "capitales", "civilite", "date_jour", "date_longue",
                "date_solennelle", "de", "en_lettres", "entier", "enumere", "enumere_de", "euros", "euros_en_lettres",
                "feminin", "heure", "heure_en_lettres", "nombre", "ordinal", "ordinal_abrege", "participe", "possessif",
                "romain", "titre", "typographie",
            ],
            FrenchFunctions.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_value_makes_a_function_fail_otherwise_than_by_a_refusal()
    {
        foreach (var (name, function) in FrenchFunctions.All)
        {
            foreach (var value in WrongValues)
            {
                var arguments = function.Method.GetParameters()
                    .Select((parameter, i) => i == 0 || !parameter.HasDefaultValue ? value : null).ToArray();

                var error = Record.Exception(() => function.DynamicInvoke(arguments))?.InnerException;

                Assert.True(error is null or FormatException, $"{name}({value}) threw {error}");
            }
        }
    }

    [Fact]
    public void An_absent_value_is_always_refused()
    {
        foreach (var (_, function) in FrenchFunctions.All)
        {
            var arguments = new object?[function.Method.GetParameters().Length];

            var error = Record.Exception(() => function.DynamicInvoke(arguments))?.InnerException;

            Assert.IsType<FormatException>(error);
        }
    }

    [Theory]
    [InlineData("type", "planete")]
    [InlineData("type", 3L)]
    [InlineData("tncc", "2")]
    [InlineData("tncc", long.MaxValue)]
    [InlineData("tncc", null)]
    [InlineData("nom", null)]
    [InlineData("article", 1L)]
    public void A_place_with_a_wrong_member_is_refused(string member, object? value)
    {
        var place = new Dictionary<string, object?> { ["nom"] = "Ahuy", ["tncc"] = 1L, [member] = value };

        Assert.IsType<FormatException>(Refusal("de", place));
    }

    [Theory]
    [InlineData("Département")]
    [InlineData("DEPARTEMENT")]
    [InlineData("departement")]
    public void The_type_of_a_place_is_read_without_case_or_accent(string type)
    {
        var place = new Dictionary<string, object?> { ["nom"] = "Somme", ["tncc"] = 3L, ["type"] = type };

        Assert.Equal("de la Somme", Call("de", place));
    }

    [Fact]
    public void Numbers_are_accepted_whatever_their_kind()
    {
        foreach (var twelve in new object[] { 12, 12L, 12m, 12.0m, 12.0 })
        {
            Assert.Equal("12", Call("entier", twelve));
        }
    }

    [Fact]
    public void A_refusal_says_the_cause_then_the_remedy_and_keeps_both_languages()
    {
        var error = Refusal("romain", 0L);

        Assert.StartsWith("0 ne s’écrit pas en chiffres romains", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Utilisez des chiffres arabes.", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            "Use Arabic figures.", Assert.IsType<FrenchFormatException>(error.InnerException).RemedyEnglish);
    }

    /// <summary>Calls a function with its first argument, and the defaults of the others.</summary>
    private static object? Call(string name, object? value)
    {
        var function = FrenchFunctions.All[name];
        var arguments = new object?[function.Method.GetParameters().Length];
        arguments[0] = value;
        return function.DynamicInvoke(arguments);
    }

    private static Exception Refusal(string name, object? value) =>
        Record.Exception(() => Call(name, value))!.InnerException!;
}
