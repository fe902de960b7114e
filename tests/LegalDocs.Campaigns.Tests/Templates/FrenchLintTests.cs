namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>The reader of the acts sees the faults it is made for.</summary>
public sealed class FrenchLintTests
{
    [Theory]
    [InlineData("la  commune")]
    [InlineData("l'avis")]
    [InlineData("le \"service\"")]
    [InlineData("la commune , puis")]
    [InlineData("( article 2)")]
    [InlineData("les missions ;.")]
    [InlineData("la commune de Le Creusot")]
    [InlineData("à les communes")]
    [InlineData("l’avis de Ahuy")]
    [InlineData("la somme de un million")]
    [InlineData("lorsque que que")]
    [InlineData("0 agents")]
    [InlineData("1,4 équivalents temps plein")]
    [InlineData("désigné(e)")]
    [InlineData("{{ commune.nom }}")]
    [InlineData("Objet: convention")]
    [InlineData("n° 12 ;")]
    public void A_fault_is_seen(string text) => Assert.NotEmpty(FrenchLint.Faults(text));

    [Theory]
    [InlineData("L’an deux mille dix-huit, le onze décembre")]
    [InlineData("1,4\u00A0équivalent temps plein\u202F; 2 agents")]
    [InlineData("la commune d’Ahuy, n°\u00A012")]
    public void Correct_French_passes(string text) => Assert.Empty(FrenchLint.Faults(text));
}
