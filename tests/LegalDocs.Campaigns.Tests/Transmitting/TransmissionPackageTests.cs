using System.Text;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>What leaves with an act: its annexes, the acts joined to it, and their annexes, each with its type.</summary>
public sealed class TransmissionPackageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_convention_joined_to_its_deliberation_takes_its_annexes_with_it()
    {
        var package = await ReadAsync("99_DE");

        Assert.Equal(
            [
                ("deliberation-1.pdf", "99_DE"),
                ("deliberation-1_annexe_1_plan.pdf", "70_DE"),
                ("deliberation-2.pdf", "42_DE"),
                ("deliberation-2_annexe_1_fiche_impact.pdf", "99_DE"),
                ("deliberation-2_annexe_2_annexe_financiere.pdf", "99_DE"),
            ],
            package.Files.Select(file => (file.Name, file.TypePiece)));
        Assert.Equal(
            ["acte 1", "plan 1", "acte 2", "fiche_impact 2", "annexe_financiere 2"],
            package.Request.PiecesJointes.Prepend(package.Request.Acte).Select(piece => Encoding.UTF8.GetString(piece.Content.Span)));
    }

    [Fact]
    public async Task Without_a_type_for_them_the_annexes_stay()
    {
        var package = await ReadAsync(typeAnnexes: null);

        Assert.Equal(
            ["deliberation-1.pdf", "deliberation-1_annexe_1_plan.pdf", "deliberation-2.pdf"], package.Files.Select(file => file.Name));
    }

    private static async Task<TransmissionPackage> ReadAsync(string? typeAnnexes)
    {
        var store = new MemoryVersionStore(new FakeTimeProvider());
        var (first, second) = (SomePlan.Of(2).Actes[0], SomePlan.Of(2).Actes[1]);
        var acte = first with
        {
            Definition = first.Definition with { Annexes = [Annexe("plan") with { TypePiece = "70_DE" }] },
            Pieces = [new PlannedPiece(second.Key, "42_DE") { TypeAnnexes = typeAnnexes }],
        };
        var joined = second with
        {
            Definition = second.Definition with
            {
                Nature = NatureActe.Contrat,
                Annexes = [Annexe("fiche_impact") with { TypePiece = "10_AV" }, Annexe("annexe_financiere")],
            },
        };
        await StoreAsync(store, acte, "1");
        await StoreAsync(store, joined, "2");
        var plan = new Dictionary<string, PlannedActe> { [acte.Key] = acte, [joined.Key] = joined };
        return (await TransmissionPackage.ReadAsync(acte, plan, store, Token))!;
    }

    private static AnnexeDefinition Annexe(string id) => new() { Id = id, Libelle = id, Modele = $"{id}.docx" };

    private static Task<CommitOutcome> StoreAsync(MemoryVersionStore store, PlannedActe acte, string mark)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>> { [ActeFiles.Pdf] = Encoding.UTF8.GetBytes($"acte {mark}") };
        foreach (var (index, annexe) in acte.Definition.Annexes.Index())
        {
            files[ActeFiles.Annexe(index, annexe.Id, "pdf")] = Encoding.UTF8.GetBytes($"{annexe.Id} {mark}");
        }

        return store.CommitAsync(
            acte.ObjectId,
            new VersionDraft { Files = files, Mode = VersionMode.Replace, Message = "x", Author = new VersionAuthor("x", null) },
            Token);
    }
}
