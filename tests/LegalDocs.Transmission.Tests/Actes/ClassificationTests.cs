using System.Text;
using LegalDocs.Acts;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Actes;

/// <summary>The classification of a préfecture (protocol 4).</summary>
public sealed class ClassificationTests
{
    private readonly Classification _classification = Classification.Parse(Fixture.Read("classification.xml"));

    [Fact]
    public void Matieres_are_codes_with_dots_at_every_level()
    {
        Assert.Equal(["5", "5.7", "5.7.4", "7", "7.1", "7.10"], _classification.Matieres.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("5.7", true)]
    [InlineData("5.7.4", true)]
    [InlineData("7.10", true)]
    [InlineData("5.7.8", false)]
    [InlineData("1.1", false)]
    public void A_matiere_is_known_or_not(string matiere, bool isKnown)
    {
        Assert.Equal(isKnown, _classification.Knows(Matiere.Parse(matiere)));
    }

    [Theory]
    [InlineData(NatureActe.Deliberation, "99_DE", true)]
    [InlineData(NatureActe.Deliberation, "99_DC", false)]
    [InlineData(NatureActe.Contrat, "99_DC", true)]
    [InlineData(NatureActe.Contrat, "99_DE", false)]
    public void A_type_de_piece_belongs_to_a_nature(NatureActe nature, string type, bool isAccepted)
    {
        Assert.Equal(isAccepted, _classification.Accepts(nature, type));
    }

    [Fact]
    public void A_classification_without_types_accepts_all()
    {
        var old = Classification.Parse(Encoding.UTF8.GetBytes(
            "<RetourClassification><DateClassification>2004-04-01</DateClassification></RetourClassification>"));

        Assert.True(old.Accepts(NatureActe.Deliberation, "99_DE"));
    }

    [Theory]
    [InlineData("<ARActe/>")]
    [InlineData("<RetourClassification/>")]
    [InlineData("<RetourClassification><DateClassification>hier</DateClassification></RetourClassification>")]
    public void Another_message_is_refused(string xml)
    {
        Assert.Throws<FormatException>(() => Classification.Parse(Encoding.UTF8.GetBytes(xml)));
    }
}
