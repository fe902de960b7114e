using LegalDocs.Campaigns.Sessions;
using LegalDocs.Campaigns.Starting;
using LegalDocs.Diff;
using LegalDocs.Pdf;
using LegalDocs.Records;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Cli;

/// <summary>A failure of the outside, in words, with its exit code.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="French">What failed and what to do.</param>
/// <param name="English">The same in English.</param>
internal sealed record Fault(int Code, string French, string English);

/// <summary>Explains exceptions that are not faults of the program.</summary>
internal static class Faults
{
    /// <summary>The explanation, or null for what nobody foresaw: the exception then ends the process with its
    /// trace.</summary>
    public static Fault? Explain(Exception error) => error switch
    {
        UsageException usage => new Fault(ExitCode.Usage, usage.French, usage.Message),
        StartException start => new Fault(ExitCode.Usage, start.French, start.Message),
        DocumentSourceException source => new Fault(ExitCode.Usage, source.French, source.Message),
        CampaignBusyException busy => new Fault(
            ExitCode.NotWritable,
            $"une autre exécution travaille dans « {busy.Directory} » ; attendez qu’elle finisse.",
            $"another run is at work in '{busy.Directory}'; wait until it ends."),
        PdfConverterException pdf => new Fault(ExitCode.Unavailable, pdf.French, pdf.English),
        VersionStoreException store => new Fault(
            store.IsDamage ? ExitCode.Integrity : store.IsTransient ? ExitCode.Unavailable : ExitCode.NotWritable,
            Coded(store.French, store.Code),
            store.Message),
        RecordsException records => new Fault(
            records.IsTransient ? ExitCode.Unavailable : ExitCode.NotWritable,
            Coded(records.French, records.Code),
            records.Message),
        RegisterException register => new Fault(
            register.IsTransient ? ExitCode.Unavailable : ExitCode.NotWritable,
            $"{register.Text.French} {register.Text.RemedyFrench}",
            register.Message),
        TransmissionException transmission =>
            new Fault(ExitCode.Unavailable, transmission.Message, transmission.Message),
        FileNotFoundException missing => new Fault(
            ExitCode.Usage, $"fichier introuvable : {missing.FileName}", $"file not found: {missing.FileName}"),
        UnauthorizedAccessException or IOException => new Fault(
            ExitCode.NotWritable,
            $"fichier ou dossier inaccessible : {error.Message}",
            $"file or folder not accessible: {error.Message}"),
        _ => null,
    };

    /// <summary>The code where a clerk who calls for help finds it, as in a list of findings; the English text begins with it.</summary>
    private static string Coded(string french, string code) => $"{french}  {code}";
}
