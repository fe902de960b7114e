using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Messages;

/// <summary>Names of the exchange (protocol 5.1).</summary>
public sealed class ActesNamesTests
{
    private const string IdActe = "02A-242100410-20180927-DM2018_0001-DE";

    [Fact]
    public void An_act_is_named_by_departement_SIREN_decision_date_number_and_nature()
    {
        Assert.Equal(IdActe, ActesNames.IdActe("02A", Some.Request().Identity));
    }

    [Fact]
    public void The_message_and_its_files_carry_the_name_of_the_act()
    {
        Assert.Equal($"{IdActe}-1-1_0.xml", ActesNames.Message(IdActe, "1-1"));
        Assert.Equal($"99_DE-{IdActe}-1-1_1.pdf", ActesNames.Piece(IdActe, "1-1", "99_DE", 1, FileTypes.Pdf));
        Assert.Equal($"42_DE-{IdActe}-1-1_2.jpg", ActesNames.Piece(IdActe, "1-1", "42_DE", 2, FileTypes.Jpeg));
    }
}
