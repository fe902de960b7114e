using System.Diagnostics;
using LegalDocs.Benchmarks.Support;
using LegalDocs.Templating;

namespace LegalDocs.Benchmarks.Peers;

/// <summary>
/// The three-page act of this project (54 names in a table, 16 in another, loops, conditions), by us and by the peers: same
/// run, same machine, one core each, turn by turn, every output with the same text.
/// </summary>
internal static class PeerThroughput
{
    private const int Rounds = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Folder();
        var modules = Path.Combine(ShippedCampaign.Repository(), "artifacts", "tools", "node_modules");
        var act = await PeerAct.PrepareAsync(folder, cancellationToken);
        List<PeerProcess> peers = [
            PeerProcess.Start("docxtemplater", "node", "docxtemplater.js", folder, modules),
            PeerProcess.Start("easy-template-x", "node", "easy-template-x.js", folder, modules),
            PeerProcess.Start("Carbone", "node", "carbone.js", folder, modules),
            PeerProcess.Start("docxtpl", "/usr/bin/python3", "peer_docxtpl.py", folder, modules),
        ];
        try
        {
            foreach (var peer in peers)
            {
                await peer.WarmAsync(cancellationToken);
                act.CheckOutput(peer.Engine);
            }

            output.WriteLine("All outputs hold the same text.");
            await new PeerTable(output).WriteAsync(await MeasureAsync(act, peers, cancellationToken));
        }
        finally
        {
            peers.ForEach(peer => peer.Dispose());
        }
    }

    /// <summary>Where the templates, the data and the outputs of the last run lie.</summary>
    public static string Folder() =>
        Directory.CreateDirectory(Path.Combine(ShippedCampaign.Repository(), "artifacts", "bench", "peers")).FullName;

    private static async Task<IReadOnlyList<PeerRow>> MeasureAsync(
        PeerAct act, IReadOnlyList<PeerProcess> peers, CancellationToken cancellationToken)
    {
        PeerRow ours = new("LegalDocs", $".NET {Environment.Version}");
        PeerRow shipped = new("LegalDocs, template as shipped, with its French functions", $".NET {Environment.Version}");
        var rows = peers.Select(peer => new PeerRow(peer.Engine, peer.Version)).ToList();
        _ = (Ours(act.Template, act.Data, WarmUp), Ours(act.Shipped, act.ShippedData, WarmUp));
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Ours(act.Template, act.Data, Turn));
            shipped.Add(Ours(act.Shipped, act.ShippedData, Turn));
            foreach (var (row, peer) in rows.Zip(peers))
            {
                row.Add(await peer.RunAsync(Turn, cancellationToken));
            }
        }

        return [ours with { AllocatedBytes = Allocated(act.Template, act.Data) },
            shipped with { AllocatedBytes = Allocated(act.Shipped, act.ShippedData) }, .. rows];
    }

    private static Stretch Ours(WordTemplate template, TemplateData data, TimeSpan duration) => Stretch.Of(() =>
    {
        var begun = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(begun) < duration)
        {
            Documents.Render(template, data);
            count++;
        }

        return count;
    });

    private static long Allocated(WordTemplate template, TemplateData data)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Documents.Render(template, data);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
