using LegalDocs.French.Tests.Support;
using LegalDocs.French.Words;

namespace LegalDocs.French.Tests.Words;

public sealed class FeminineFormsTests
{
    [Theory]
    [InlineData("conseiller municipal", "conseillère municipale")]
    [InlineData("adjoint technique territorial", "adjointe technique territoriale")]
    [InlineData("directeur général des services", "directrice générale des services")]
    [InlineData("directeur général adjoint", "directrice générale adjointe")]
    [InlineData("maire", "maire")]
    [InlineData("Président", "Présidente")]
    [InlineData("vice-président", "vice-présidente")]
    [InlineData("Premier vice-président", "Première vice-présidente")]
    [InlineData("premier adjoint au maire", "première adjointe au maire")]
    [InlineData("adjoint délégué à l’urbanisme", "adjointe déléguée à l’urbanisme")]
    [InlineData("conseiller chargé d’affaires", "conseillère chargée d’affaires")]
    [InlineData("sénateur", "sénatrice")]
    [InlineData("député", "députée")]
    [InlineData("préfet", "préfète")]
    [InlineData("sous-préfet", "sous-préfète")]
    [InlineData("ingénieur en chef", "ingénieure en chef")]
    [InlineData("technicien principal", "technicienne principale")]
    [InlineData("rédacteur", "rédactrice")]
    [InlineData("attaché", "attachée")]
    [InlineData("agent", "agente")]
    [InlineData("chef de service", "cheffe de service")]
    [InlineData("rapporteur", "rapporteure")]
    [InlineData("secrétaire général", "secrétaire générale")]
    [InlineData("secrétaire suppléant", "secrétaire suppléante")]
    [InlineData("membre titulaire", "membre titulaire")]
    [InlineData("citoyen européen", "citoyenne européenne")]
    [InlineData("élu local", "élue locale")]
    [InlineData("conseiller communautaire", "conseillère communautaire")]
    [InlineData("agent public contractuel", "agente publique contractuelle")]
    [InlineData("maire et président", "maire et présidente")]
    [InlineData("CONSEILLER MUNICIPAL", "CONSEILLÈRE MUNICIPALE")]
    [InlineData("animateur sportif", "animatrice sportive")]
    [InlineData("garde champêtre", "garde champêtre")]
    [InlineData("présidente", "présidente")]
    public void Every_word_of_a_title_agrees_up_to_its_complement(string masculine, string feminine) =>
        Assert.Equal(feminine, FeminineForms.Write(masculine));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("zzzeur")]
    [InlineData("boss")]
    [InlineData("adjoint zzz")]
    public void An_unknown_feminine_is_refused(string masculine) => Refused.By(() => FeminineForms.Write(masculine));
}
