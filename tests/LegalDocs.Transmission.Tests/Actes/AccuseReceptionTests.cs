using System.Text;
using CsCheck;
using LegalDocs.Acts;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Actes;

/// <summary>Receipts, sound and broken: none may be lost, none may be taken for another act's (protocol 5.4).</summary>
public sealed class AccuseReceptionTests
{
    private static readonly TransmissionIdentity Act = Some.Request().Identity;

    [Theory]
    [InlineData("ar-deliberation.xml")]
    [InlineData("ar-references.xml")]
    [InlineData("ar-sans-declaration-windows-1252.xml")]
    [InlineData("ar-annonce-windows-1252.xml")]
    [InlineData("ar-annonce-utf8-octets-latin1.xml")]
    [InlineData("ar-sans-document-papier.xml")]
    [InlineData("ar-enfants-doubles.xml")]
    [InlineData("ar-attributs-sans-prefixe.xml")]
    [InlineData("ar-sans-echo.xml")]
    public void A_receipt_is_read_whatever_its_encoding_and_its_faults(string file)
    {
        var receipt = Read(Fixture.Read(file));

        Assert.Equal("021-242100410-20180927-DM2018_0001-DE", receipt.IdActe);
        Assert.Equal(new DateOnly(2018, 10, 2), receipt.DateReception);
        Assert.Empty(receipt.Mismatches(Act));
    }

    [Fact]
    public void The_bytes_are_kept_as_they_came()
    {
        var xml = Fixture.Read("ar-sans-declaration-windows-1252.xml");

        Assert.Equal(xml, Read(xml).Xml.ToArray());
    }

    [Fact]
    public void The_echo_of_the_act_and_the_date_of_the_classification_are_read()
    {
        var receipt = Read(Fixture.Read("ar-deliberation.xml"));

        Assert.Equal("DM2018_0001", receipt.Numero);
        Assert.Equal(new DateOnly(2018, 9, 27), receipt.DateDecision);
        Assert.Equal(1, receipt.CodeNature);
        Assert.Equal(new DateOnly(2018, 1, 2), receipt.DateClassification);
    }

    [Fact]
    public void A_number_with_hyphens_from_another_operator_is_read_from_both_ends()
    {
        var receipt = Read(Fixture.Read("ar-numero-avec-tirets.xml"));

        Assert.Equal(
            ["IDActe.NumeroInterne", "IDActe.Nature", "ActeRecu.NumeroInterne", "ActeRecu.CodeNatureActe"],
            receipt.Mismatches(Act));
    }

    [Fact]
    public void A_receipt_of_another_act_differs_in_the_fields_that_say_so()
    {
        var receipt = Read(Fixture.Read("ar-deliberation.xml"));

        (TransmissionIdentity Sent, string[] Fields)[] cases =
        [
            (Act with { Siren = Some.Commune }, ["IDActe.SIREN"]),
            (Act with { Numero = Some.Numero(2) }, ["IDActe.NumeroInterne", "ActeRecu.NumeroInterne"]),
            (Act with { DateDecision = new DateOnly(2018, 9, 28) }, ["IDActe.Date", "ActeRecu.Date"]),
            (Act with { Nature = NatureActe.Contrat }, ["IDActe.Nature", "ActeRecu.CodeNatureActe"]),
        ];
        Assert.All(cases, each => Assert.Equal(each.Fields, receipt.Mismatches(each.Sent)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("<ARActe")]
    [InlineData("<ARActe/>")]
    [InlineData("<ARActe IDActe='' DateReception='2018-10-02'/>")]
    [InlineData("<ARActe IDActe='021-242100410-20180927-A-DE' DateReception='2 octobre'/>")]
    [InlineData("<ARAnnulation IDActe='021-242100410-20180927-A-DE' DateReception='2018-10-02'/>")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><a/>")]
    public void What_is_no_receipt_is_unreadable_and_says_why(string xml)
    {
        var parsing = AccuseReceptionParser.Parse(Encoding.Latin1.GetBytes(xml));

        Assert.NotEmpty(Assert.IsType<AccuseReceptionParsing.Unreadable>(parsing).Fault);
    }

    [Theory]
    [InlineData("<!DOCTYPE ARActe SYSTEM 'file:///etc/passwd'><ARActe IDActe='a-b-c-d-e' DateReception='2018-10-02'/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'x'>]><ARActe IDActe='&b;' DateReception='2018-10-02'/>")]
    public void A_document_type_is_refused_whatever_follows(string xml)
    {
        Assert.IsType<AccuseReceptionParsing.Unreadable>(AccuseReceptionParser.Parse(Encoding.UTF8.GetBytes(xml)));
    }

    [Fact]
    public void A_receipt_larger_than_any_real_one_is_not_read()
    {
        Assert.IsType<AccuseReceptionParsing.Unreadable>(AccuseReceptionParser.Parse(new byte[9 * 1024 * 1024]));
    }

    [Fact]
    public void Damaged_bytes_never_crash()
    {
        var sound = Fixture.Read("ar-deliberation.xml");
        var damages = Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte, Gen.Int[0, sound.Length]);

        damages.Array[1, 8].Sample(changes =>
        {
            var xml = sound.ToArray();
            foreach (var (at, value, _) in changes)
            {
                xml[at] = value;
            }

            AccuseReceptionParser.Parse(xml.AsMemory(0, changes[0].Item3));
        });
    }

    private static AccuseReception Read(byte[] xml) =>
        Assert.IsType<AccuseReceptionParsing.Parsed>(AccuseReceptionParser.Parse(xml)).Accuse;
}
