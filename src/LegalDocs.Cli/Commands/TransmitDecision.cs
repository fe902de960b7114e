using System.CommandLine;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Cli.Display;
using LegalDocs.Register;
using LegalDocs.Worker;

namespace LegalDocs.Cli.Commands;

/// <summary>A command that records a decision about one act: its number, the reason, who decides.</summary>
internal sealed class TransmitDecision
{
    private const int LongestMotif = 1700;
    private const int LongestName = 200;

    private readonly CliContext _context;
    private readonly GlobalOptions _options;
    private readonly RegisterSource _source;
    private readonly DecisionKind _kind;
    private readonly Argument<string> _numero;
    private readonly Option<string> _motif;
    private readonly Option<string?> _who;

    public TransmitDecision(CliContext context, GlobalOptions options, RegisterSource source, DecisionKind kind)
    {
        (_context, _options, _source, _kind) = (context, options, source, kind);
        _numero = ActeChoice.Argument(context);
        _motif = new Option<string>("--motif", "--reason")
        {
            Description = context.Say(
                "Pourquoi : conservé avec l’acte, avec la date et l’auteur", "Why: kept with the act, with date and author"),
            HelpName = context.Say("texte", "text"),
            Required = true,
        };
        _who = new Option<string?>("--qui", "--who")
        {
            Description = context.Say(
                "Qui décide (par défaut LEGALDOCS_QUI, sinon la session)", "Who decides (default: LEGALDOCS_QUI, else the session)"),
            HelpName = context.Say("nom", "name"),
        };
    }

    public Command Command(string name, string alias, string french, string english)
    {
        var command = new Command(name, _context.Say(french, english));
        command.Aliases.Add(alias);
        AddTo(command);
        command.SetAction((result, cancellationToken) => DecideAsync(result, _kind, null, cancellationToken));
        return command;
    }

    public void AddTo(Command command)
    {
        command.Add(_numero);
        command.Add(_motif);
        command.Add(_who);
        _source.AddTo(command);
    }

    /// <summary>Records the decision, tells what came of it, and leaves a line in the journal.</summary>
    public async Task<int> DecideAsync(
        ParseResult result, DecisionKind kind, long? transactionId, CancellationToken cancellationToken)
    {
        var decision = new OperatorDecision
        {
            Kind = kind,
            Who = Who(result),
            Motif = Motif(result),
            TransactionId = transactionId,
        };
        await using var session = await OpenAsync(_context, _source, result, cancellationToken);
        var urn = await FindAsync(session.Register, session.Campagne, result.GetRequiredValue(_numero), cancellationToken);
        var desk = await session.OpenForDecidingAsync(cancellationToken);
        var outcome = await desk.DecideAsync(urn, decision, cancellationToken);
        var json = result.GetValue(_options.Json);
        switch (outcome)
        {
            case DecisionOutcome.Made made:
                await CliJournal.RecordAsync(
                    _context,
                    _source.Store.JournalPath(result),
                    $"transmission_{kind.ToText()}",
                    urn.Value,
                    $"{decision.Who} : {decision.Motif}",
                    cancellationToken);
                new TransmitDisplay(_context).WriteMade(made.Standing, decision, json);
                return ExitCode.Done;
            case DecisionOutcome.Refused refused:
                FindingDisplay.Write(_context, json, [refused.Finding]);
                return refused.IsTransient ? ExitCode.Unavailable : ExitCode.ChecksFailed;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Opens the campaign that the options name, beside whatever runs.</summary>
    public static Task<OperatorSession> OpenAsync(
        CliContext context, RegisterSource source, ParseResult result, CancellationToken cancellationToken)
    {
        var store = result.GetValue(source.Store.Store) ?? Environment.GetEnvironmentVariable("LEGALDOCS_STORE");
        return OperatorSession.OpenAsync(
            source.Store.CampaignFolder(result),
            store,
            source.GivenAddress(result),
            Rehearsal.Host(context.TimeProvider),
            cancellationToken);
    }

    /// <summary>The act of the register that a person means by a number.</summary>
    /// <exception cref="UsageException">None, or several.</exception>
    public static async Task<ActeUrn> FindAsync(
        RegisterDatabase register, string scope, string query, CancellationToken cancellationToken)
    {
        var asked = Letters(query);
        var found = (await register.Actes.ListAsync(scope, cancellationToken)).Select(acte => acte.Urn).Where(urn =>
            Letters(urn.Numero.Value) == asked || Letters(urn.Siren.Value + urn.Numero.Value) == asked || Letters(urn.Value) == asked)
            .ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException(
                $"aucun acte de cette campagne ne porte le numéro « {query} » ; legaldocs transmit status les montre tous.",
                $"no act of this campaign bears the number '{query}'; legaldocs transmit status shows them all."),
            _ => throw new UsageException(
                $"plusieurs actes portent ce numéro : {Names(found)}.", $"several acts bear this number: {Names(found)}."),
        };
    }

    private static string Names(IEnumerable<ActeUrn> urns) => string.Join(", ", urns.Select(urn => $"{urn.Siren}/{urn.Numero}"));

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    private string Who(ParseResult result)
    {
        var given = result.GetValue(_who);
        return string.IsNullOrWhiteSpace(given) ? CampaignJournal.Who()
            : given.Trim() is { Length: <= LongestName } name ? name
            : throw new UsageException(
                $"--qui : {LongestName} caractères au plus.", $"--who: at most {LongestName} characters.");
    }

    private string Motif(ParseResult result)
    {
        var motif = result.GetRequiredValue(_motif).Trim();
        return motif.Length is > 0 and <= LongestMotif
            ? motif
            : throw new UsageException(
                $"--motif : dites pourquoi, en {LongestMotif} caractères au plus ; le motif est conservé avec l’acte.",
                $"--motif: say why, in at most {LongestMotif} characters; the reason is kept with the act.");
    }
}
