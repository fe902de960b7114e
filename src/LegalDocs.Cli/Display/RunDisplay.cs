using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;

namespace LegalDocs.Cli.Display;

/// <summary>Shows a run to a person: a bar on a terminal, one line now and then elsewhere. Safe from several
/// threads.</summary>
internal sealed class RunDisplay : IRunObserver
{
    private readonly CliContext _context;
    private readonly IProgressLine _line;
    private readonly Lock _gate = new();
    private int _expectedReceipts;
    private int _receipts;

    public RunDisplay(CliContext context, IProgressLine line)
    {
        _context = context;
        _line = line;
    }

    public void OnPlanned(CampaignPlan plan)
    {
        lock (_gate)
        {
            var annexes = plan.Actes.Sum(acte => acte.Definition.Annexes.Count);
            _line.Say(_context.Say(
                $"Campagne {plan.Pipeline.Campagne} · {plan.Actes.Count} actes et {annexes} annexes",
                $"Campaign {plan.Pipeline.Campagne} · {plan.Actes.Count} acts and {annexes} annexes"));
            _line.Say(_context.Say(
                "Contrôles : données ✓  modèles ✓  numéros ✓", "Checks: data ✓  templates ✓  numbers ✓"));
            _line.Start(_context.Say("Génération", "Making"), plan.Actes.Count);
        }
    }

    public void OnActe(ActeResult result)
    {
        lock (_gate)
        {
            var state = result switch
            {
                ActeResult.Made made => _context.Say($"v{made.Version}", $"v{made.Version}"),
                ActeResult.Unchanged => _context.Say("inchangé", "unchanged"),
                _ => _context.Say("ÉCHEC", "FAILED"),
            };
            _line.Advance($"{result.Acte.Numero} {state}");
        }
    }

    public void OnTransmissionStarted(string platform, bool isRehearsal, int remaining)
    {
        lock (_gate)
        {
            _line.Stop();
            if (remaining == 0)
            {
                return;
            }

            _line.Say(isRehearsal
                ? _context.Say(
                    $"Aucune plateforme configurée : répétition sur cet ordinateur ({platform}), "
                        + "rien ne part à la préfecture.",
                    $"No platform configured: rehearsal on this computer ({platform}), nothing goes to the préfecture.")
                : _context.Say($"Plateforme : {platform}", $"Platform: {platform}"));
            _expectedReceipts = remaining;
            _receipts = 0;
            _line.Start(_context.Say("Transmission", "Transmission"), _expectedReceipts);
        }
    }

    public void OnTransmission(TransmissionResult result)
    {
        lock (_gate)
        {
            if (_receipts++ < _expectedReceipts)
            {
                _line.Advance($"{result.Acte.Numero} {_context.Say(result.Detail.French, result.Detail.English)}");
            }
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _line.Stop();
        }
    }
}
