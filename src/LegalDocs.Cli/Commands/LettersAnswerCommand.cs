using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Transmission;
using LegalDocs.Worker;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs letters answer LETTER FILE…</c>: answers a letter, once, and follows the answer to its receipt.</summary>
internal sealed class LettersAnswerCommand
{
    private readonly CliContext _context;
    private readonly GlobalOptions _options;
    private readonly StoreSource _source;
    private readonly Argument<string> _letter;
    private readonly Argument<string[]> _files;
    private readonly Option<bool> _refuses;
    private readonly Option<string?> _type;
    private readonly Option<bool> _further;
    private readonly Option<int> _patience;

    private LettersAnswerCommand(CliContext context, GlobalOptions options, StoreSource source)
    {
        _context = context;
        _options = options;
        _source = source;
        _letter = LetterChoice.Argument(context);
        _files = new Argument<string[]>(context.Say("FICHIER", "FILE"))
        {
            Arity = ArgumentArity.OneOrMore,
            Description = context.Say(
                "La réponse (PDF, PNG, JPEG ou XML), puis les pièces demandées",
                "The answer (PDF, PNG, JPEG or XML), then the documents asked for"),
        };
        _refuses = new Option<bool>("--refuse", "--refus")
        {
            Description = context.Say(
                "Refuse les pièces demandées, ou rejette les observations", "Refuses the documents, or rejects the observations"),
        };
        _type = new Option<string?>("--type-piece")
        {
            Description = context.Say(
                "Type des fichiers dans la classification (par défaut, celui de la nature de l’acte : 99_DE)",
                "Type of the files in the classification (default: that of the nature of the act, 99_DE)"),
            HelpName = "99_DE",
        };
        _further = new Option<bool>("--further", "--nouvelle")
        {
            Description = context.Say("Répond encore à un courrier déjà répondu", "Answers a letter once more"),
        };
        _patience = new Option<int>("--patience")
        {
            Description = context.Say(
                "Secondes d’attente de l’accusé (30 par défaut) ; « run » et « worker » continuent ensuite",
                "Seconds to wait for the receipt (default 30); 'run' and 'worker' go on afterwards"),
            DefaultValueFactory = _ => 30,
        };
    }

    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var parts = new LettersAnswerCommand(context, options, source);
        var command = new Command("answer", context.Say(
            "Répond à un courrier de la préfecture : la réponse est conservée, envoyée une fois, suivie jusqu’à son accusé",
            "Answers a letter of the préfecture: the answer is stored, sent once, followed to its receipt"))
        {
            parts._letter, parts._files, parts._refuses, parts._type, parts._further, parts._patience,
        };
        command.Aliases.Add("repondre");
        source.AddTo(command);
        command.SetAction(parts.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var session = await CampaignSession.OpenAsync(
            _source.CampaignFolder(result),
            LettersSession.AddressesOf(_source, result),
            Rehearsal.Host(_context.TimeProvider),
            cancellationToken);
        var letter = await LetterChoice.GetAsync(session.Store, result.GetRequiredValue(_letter), cancellationToken);
        var desk = new AnswerDesk(await LettersSession.ServicesAsync(_context, session, cancellationToken));
        var isJson = result.GetValue(_options.Json);
        var request = new AnswerRequest
        {
            Letter = letter,
            Sens = result.GetValue(_refuses) ? CourrierSens.Refus : CourrierSens.Reponse,
            Pieces = await PiecesAsync(result, letter, cancellationToken),
            Repeat = result.GetValue(_further) ? AnswerRepeat.Further : AnswerRepeat.Refuse,
        };
        switch (await desk.SubmitAsync(request, cancellationToken))
        {
            case AnswerOutcome.Refused refused:
                FindingDisplay.Write(_context, isJson, refused.Findings);
                return _context.Fail(
                    ExitCode.ChecksFailed, isJson, "la réponse n’est pas partie.", "the answer has not left.");
            case AnswerOutcome.Accepted accepted:
                var patience = TimeSpan.FromSeconds(Math.Max(0, result.GetValue(_patience)));
                var standing = await desk.FollowAsync(accepted.WorkKey, patience, cancellationToken);
                return Tell(letter, accepted, standing, isJson);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<IReadOnlyList<PieceTransmise>> PiecesAsync(
        ParseResult result, StoredLetter letter, CancellationToken cancellationToken)
    {
        var type = result.GetValue(_type) ?? DefaultType(letter);
        var pieces = new List<PieceTransmise>();
        foreach (var file in result.GetRequiredValue(_files))
        {
            var path = _context.FullPath(file);
            pieces.Add(new PieceTransmise(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken), type));
        }

        return pieces;
    }

    /// <summary>The code of the main file for the nature at the end of the <c>IDActe</c> (protocol 4.1).</summary>
    private static string DefaultType(StoredLetter letter) => letter.IdActe[^2..] switch
    {
        "CC" => "99_DC",
        "BF" => "99_BU",
        var nature => $"99_{nature}",
    };

    private int Tell(StoredLetter letter, AnswerOutcome.Accepted accepted, AnswerStanding standing, bool isJson)
    {
        if (isJson)
        {
            _context.WriteJson(new JsonObject
            {
                ["type"] = "reponse",
                ["courrier"] = letter.Folder,
                ["reponse"] = accepted.Number,
                ["issue"] = LetterDisplay.EndingWord(standing.Ending),
                ["transaction"] = standing.TransactionId == 0 ? null : standing.TransactionId,
                ["message"] = standing.Detail is { } said ? _context.Say(said.French, said.English) : null,
            });
        }
        else
        {
            var detail = standing.Detail is { } said ? $" : {_context.Say(said.French, said.English)}" : string.Empty;
            var mark = standing.Ending == AnswerEnding.Refused ? "✗" : "✓";
            _context.Output.WriteLine(_context.Say(
                $"{mark} réponse {accepted.Number} au courrier {letter.Folder} conservée{detail}",
                $"{mark} answer {accepted.Number} to letter {letter.Folder} stored{detail}"));
            if (standing.Ending == AnswerEnding.Pending)
            {
                _context.Output.WriteLine(_context.Say(
                    "Ensuite : relancez « legaldocs run », ou laissez « legaldocs worker » suivre l’accusé.",
                    "Next: run 'legaldocs run' again, or let 'legaldocs worker' follow the receipt."));
            }
        }

        return standing.Ending == AnswerEnding.Refused ? ExitCode.Partial : ExitCode.Done;
    }
}
