using System.Globalization;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary><c>actes_transac_create.php</c>: checks the form, looks whether the number is free, then creates (protocol 2.1).</summary>
internal sealed class CreateScript(
    TransactionStore transactions, StateWork work, SandboxOptions options, SandboxClock clock)
{
    private const string Taken =
        "Un acte portant le même numéro interne existe déjà dans la base de données.\n"
        + "Il faut peut-être ajouter un suffixe au numéro.";

    /// <param name="request">The form.</param>
    /// <param name="between">What happens between the look at the number and the creation: the real platform takes its
    /// time there, and two requests may pass (protocol 3.1).</param>
    public async Task<PhpAnswer> RunAsync(PhpRequest request, Func<Task> between)
    {
        if (request.Form.Files.Count > options.Limits.Files)
        {
            return Refuse(request, string.Create(
                CultureInfo.InvariantCulture, $"Le nombre d'annexes est trop important (max : {options.Limits.Files})"));
        }

        if (CreationChecks.HasBadMatiere(request.Form))
        {
            return PhpAnswer.Page(500, "Internal Server Error");
        }

        var problem = CreationChecks.Find(request.Form, options.Limits, ParisTime.DateOf(clock.Now));
        if (problem is null && transactions.HasNumber(request.Account.Siren.Value, request.Form.Text("number")))
        {
            problem = Taken;
        }

        if (problem is not null)
        {
            return Refuse(request, problem);
        }

        await between();
        var id = Create(request);
        return request.IsApi ? PhpAnswer.Created(id) : PhpAnswer.Redirect("/modules/actes/index.php");
    }

    private static PhpAnswer Refuse(PhpRequest request, string message) => request.IsApi
        ? PhpAnswer.Ko(message)
        : PhpAnswer.Redirect("/modules/actes/actes_transac_add.php");

    private long Create(PhpRequest request)
    {
        var form = request.Form;
        var now = clock.NowMs;
        var waits = form.Text("en_attente") == "1";
        var status = waits ? ActesStatus.WaitingForPerson : ActesStatus.Posted;
        var row = new TransactionRow
        {
            Siren = request.Account.Siren.Value,
            Departement = request.Account.Departement,
            Type = 1,
            Number = form.Text("number"),
            Nature = long.Parse(form.Text("nature_code"), CultureInfo.InvariantCulture),
            DecisionDate = form.Text("decision_date"),
            Subject = form.Text("subject"),
            Classification = CreationChecks.Matiere(form),
            HasPaper = form.Text("document_papier") is not ("" or "0"),
            SubmittedAt = now,
            Status = status,
            NextAt = waits ? null : work.ChecksAt(now),
        };
        var step = new StepRow(status, now, waits ? "En attente d'être postée" : "Dépôt initial", null);
        var files = Files(form);
        return transactions.Add(row, [work.Message(row, files), .. files], step);
    }

    public static List<FileRow> Files(PhpForm form)
    {
        var files = new List<FileRow> { Row(form.File("acte_pdf_file")!, form.Text("type_acte"), 1) };
        var types = form.Texts("type_pj");
        foreach (var (index, annexe) in form.FilesOf("acte_attachments").Index())
        {
            files.Add(Row(annexe, types[index], index + 2));
        }

        return files;
    }

    private static FileRow Row(PhpFile file, string typePiece, int position) => new()
    {
        Position = position,
        PostedName = file.Name,
        TypePiece = typePiece,
        MimeType = FileTypes.Sniff(file.Content)!,
        Content = file.Content,
    };
}
