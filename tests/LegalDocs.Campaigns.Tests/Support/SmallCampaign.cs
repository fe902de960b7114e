using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalDocs.Campaigns.Tests.Support;

/// <summary>A campaign of two communes and two services in a folder: real files, quick to plan.</summary>
internal sealed class SmallCampaign : IDisposable
{
    public const string Services = "Code;Nom\nSC01;Droit des sols\nSC02;Archives\n";

    private readonly TempFolder _folder = new();

    public SmallCampaign()
    {
        Write(
            "donnees/communes.csv",
            "Code INSEE;Commune;SIREN;TNCC\n21003;Ahuy;212100036;1\n21166;Chenôve;212101661;0\n");
        Write("donnees/services.csv", Services);
        Write(
            "donnees/adhesions.csv",
            "Code INSEE;Service;Date\n21003;SC01;15/10/2018\n21166;SC01;16/10/2018\n21166;SC02;16/10/2018\n");
        Write("donnees/epci.json", """{ "nom": "Dijon Métropole", "siren": "242100410" }""");
        Template(
            "deliberation.docx", "Service {{ service.nom }} : {{ for a in adhesions }}{{ a.commune.nom }} {{ end }}");
        Template("convention.docx", "Convention {{ acte.numero }} avec la commune {{ commune | de }}.");
        Write("pipeline.yaml", Pipeline);
    }

    public string Path => _folder.Path;

    public static string Pipeline => """
        version: 1
        campagne: essai
        titre: Essai
        contexte:
          epci: donnees/epci.json
        donnees:
          communes:
            source: donnees/communes.csv
            element: commune
            cle: [code_insee]
            colonnes:
              code_insee: { titre: Code INSEE, type: code, longueur: 5 }
              nom: { titre: Commune, type: texte }
              siren: { titre: SIREN, type: siren }
              tncc: { titre: TNCC, type: entier, min: 0, max: 8 }
          services:
            source: donnees/services.csv
            element: service
            cle: [code]
            colonnes:
              code: { titre: Code, type: code, longueur: 4 }
              nom: { titre: Nom, type: texte }
          adhesions:
            source: donnees/adhesions.csv
            element: adhesion
            cle: [code_insee, service_code]
            liens: { code_insee: communes, service_code: services }
            colonnes:
              code_insee: { titre: Code INSEE, type: code, longueur: 5 }
              service_code: { titre: Service, type: code, longueur: 4 }
              date: { titre: Date, type: date }
        actes:
          - id: deliberation
            libelle: Délibération
            pour: services
            modele: deliberation.docx
            numero: "DM2018_{{ service.code }}"
            fichier: "{{ acte.numero }}"
            objet: "Création du service {{ service.nom }}"
            date: "2018-09-27"
            nature: 1
            matiere: "5.7"
            emetteur: "{{ epci.siren }}"
            transmission:
              type_piece: 99_DE
              pieces_jointes:
                - { acte: convention, type_piece: 99_DE }
          - id: convention
            libelle: Convention
            pour: adhesions
            modele: convention.docx
            numero: "CV18_{{ service.code }}_{{ commune.code_insee }}"
            fichier: "{{ acte.numero }}_{{ commune.nom | fichier }}"
            objet: "Convention avec la commune {{ commune | de }}"
            date: "{{ adhesion.date }}"
            nature: 4
            matiere: "5.7"
            emetteur: "{{ epci.siren }}"
            attend_accuses: [deliberation]
        sorties: { dossier: sorties, formats: [docx, pdf] }
        """;

    public void Write(string name, string content) => _folder.File(name, content);

    public void EditPipeline(string before, string after)
    {
        var path = System.IO.Path.Combine(Path, "pipeline.yaml");
        var text = System.IO.File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        System.IO.File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Template(string name, params string[] paragraphs) => _folder.File(name, Docx(paragraphs));

    public void Dispose() => _folder.Dispose();

    public void Template(string name, Paragraph paragraph) => _folder.File(name, Docx([paragraph]));

    public static byte[] Docx(params string[] paragraphs) => Docx(paragraphs.Select(text =>
        new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))));

    private static byte[] Docx(IEnumerable<Paragraph> paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(paragraphs));
        }

        return stream.ToArray();
    }
}
