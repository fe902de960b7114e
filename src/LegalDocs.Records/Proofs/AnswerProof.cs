using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Are the answers to letters those that were decided, and are their sendings recorded, unbroken and whole?</summary>
internal static partial class AnswerProof
{
    private const string Code = "LD4631";

    public static async Task<IReadOnlyList<ProofStep>> CheckAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var steps = new List<ProofStep>();
        var chains = (await evidence.LogsAsync(cancellationToken).ConfigureAwait(false))
            .Select(log => (Match: LogName().Match(log.Name), Log: log)).Where(each => each.Match.Success)
            .GroupBy(each => each.Match.Groups["answer"].Value.Replace("-reponse-", "/reponse-", StringComparison.Ordinal))
            .ToDictionary(chain => chain.Key, chain => chain.Select(each => each.Log).ToList(), StringComparer.Ordinal);
        foreach (var card in LetterProof.Cards(evidence, ActeFiles.ReponseCard))
        {
            var answer = new Answer(evidence, card, chains.GetValueOrDefault(NumberOf(card)) ?? []);
            steps.Add(await CheckFilesAsync(answer, cancellationToken).ConfigureAwait(false));
            steps.AddRange(await CheckChainAsync(answer, cancellationToken).ConfigureAwait(false));
            chains.Remove(answer.Number);
        }

        steps.AddRange(chains.Select(chain => Orphan(chain.Key, chain.Value[0].Name)));
        return steps;
    }

    private static async Task<ProofStep> CheckFilesAsync(Answer answer, CancellationToken cancellationToken)
    {
        var card = LetterProof.Json(
            await answer.ReadAsync(answer.Card.Version, ActeFiles.ReponseCard, cancellationToken).ConfigureAwait(false));
        var files = (card?["fichiers"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(file => (Name: LogChain.Text(file, "fichier") ?? string.Empty, Sha512: LogChain.Text(file, "sha512")))
            .ToList();
        if (files.Count == 0)
        {
            return Failed(answer, new("sa fiche n’est pas lisible", "its card cannot be read"));
        }

        var changed = files.Find(file => answer.DigestOf(answer.Folder + file.Name) != file.Sha512).Name;
        return changed is null
            ? new ProofStep(Code, ProofOutcome.Proven, answer.Card.Path, new(
                $"Réponse {answer.Number} : {ProofTexts.Count(files.Count, "fichier est celui", "fichiers sont ceux")} qu’on a décidé "
                    + "d’envoyer.",
                $"Answer {answer.Number}: {ProofTexts.Count(files.Count, "file is that", "files are those")} that were decided to be "
                    + "sent."))
            : Failed(answer, new(
                $"« {changed} » n’est pas le fichier qu’on a décidé d’envoyer", $"'{changed}' is not the file decided to be sent"));
    }

    private static async Task<IReadOnlyList<ProofStep>> CheckChainAsync(Answer answer, CancellationToken cancellationToken)
    {
        var chain = new LogChain("LD4632", new($"Envois de la réponse {answer.Number}", $"Sendings of answer {answer.Number}"));
        var links = chain.Read(answer.Logs);
        var faults = links.Select(link => link.Fault).OfType<ProofStep>()
            .Concat(links.Where(link => link.IsIntent).Select(link => SentFault(answer, chain, link)).OfType<ProofStep>()).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        if (await EndFaultAsync(answer, chain, links, cancellationToken).ConfigureAwait(false) is { } fault)
        {
            return [fault];
        }

        return links.Count > 0 ? [chain.Sound(links.Count)] : [];
    }

    /// <summary>Every file that was about to leave must be the answer that is kept.</summary>
    private static ProofStep? SentFault(Answer answer, LogChain chain, LogLink intent)
    {
        if (intent.Entry is not { } entry)
        {
            return null;
        }

        var sent = SendingIntent.All(entry).ToList();
        var stray = sent.Find(file => !answer.Digests.Contains(file.Sha512 ?? string.Empty));
        return sent.Count == 0
            ? chain.Unreadable(intent.Path)
            : stray.Name is null ? null : Failed(answer, new(
                $"le fichier envoyé « {stray.Name} » ({intent.Path}) n’est pas celui qui est conservé",
                $"the file sent, '{stray.Name}' ({intent.Path}), is not the one that is kept"));
    }

    /// <summary>What the answer is said to have come to must agree with the log and with the State's receipt.</summary>
    private static async Task<ProofStep?> EndFaultAsync(
        Answer answer, LogChain chain, IReadOnlyList<LogLink> links, CancellationToken cancellationToken)
    {
        if (answer.VersionOf(ActeFiles.ReponseEnd) is not { } version)
        {
            return null;
        }

        var end = LetterProof.Json(await answer.ReadAsync(version, ActeFiles.ReponseEnd, cancellationToken).ConfigureAwait(false));
        if (end is null || LogChain.Text(end, "resultat") is not ("recue" or "envoyee" or "refusee"))
        {
            return Failed(answer, new($"« {ActeFiles.ReponseEnd} » n’est pas lisible", $"'{ActeFiles.ReponseEnd}' cannot be read"));
        }

        var transaction = end["transaction"] is JsonValue value && value.TryGetValue<long>(out var number) ? number : 0;
        if (LogChain.Text(end, "resultat") != "refusee"
            && !links.Any(link => LogChain.IsArrival(link) && LogChain.TransactionOf(link.Entry!) == transaction))
        {
            return chain.Cut(new(
                $"« {ActeFiles.ReponseEnd} » la dit partie sous le numéro {transaction}",
                $"'{ActeFiles.ReponseEnd}' says that it left as number {transaction}"));
        }

        var receipt = await answer.ReadAsync(version, ActeFiles.ReponseReceipt, cancellationToken).ConfigureAwait(false);
        var (said, received) = (LogChain.Text(end, "date_reception"), AccuseReponse.DateReceptionOf(receipt));
        return received is not { } day || said == ProofTexts.Iso(day) ? null : Failed(answer, new(
            $"« {ActeFiles.ReponseEnd} » la dit reçue le {said ?? "(sans date)"}, l’accusé dit le {ProofTexts.Iso(day)}",
            $"'{ActeFiles.ReponseEnd}' says that it was received on {said ?? "(no date)"}, the receipt says {ProofTexts.Iso(day)}"));
    }

    private static string NumberOf(ArchivedFile card) =>
        card.Path[ActeFiles.CourriersFolder.Length..^(ActeFiles.ReponseCard.Length + 1)];

    private static ProofStep Failed(Answer answer, RecordText fault) => new(Code, ProofOutcome.Failed, answer.Card.Path, new(
        $"Réponse {answer.Number} : {fault.French}. Comparez avec la plateforme, ou restaurez une sauvegarde.",
        $"Answer {answer.Number}: {fault.English}. Compare with the platform, or restore a backup."));

    private static ProofStep Orphan(string number, string log) => new("LD4632", ProofOutcome.Failed, $"logs/{log}", new(
        $"Réponse {number} : son envoi est consigné, elle n’est plus au dépôt. Restaurez l’acte depuis une sauvegarde plus récente.",
        $"Answer {number}: its sending is recorded, it is no longer in the store. Restore the act from a newer backup."));

    [GeneratedRegex("^courrier-(?<answer>.+-reponse-[0-9]+)-[0-9]+-(intention|issue|decision)\\.json$", RegexOptions.ExplicitCapture)]
    private static partial Regex LogName();

    /// <summary>An answer as the store has it.</summary>
    private sealed class Answer(Evidence evidence, ArchivedFile card, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> logs)
    {
        public Evidence Evidence => evidence;

        public ArchivedFile Card => card;

        public IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Logs => logs;

        public string Number { get; } = NumberOf(card);

        public string Folder { get; } = card.Path[..^ActeFiles.ReponseCard.Length];

        public HashSet<string> Digests => evidence.Versions[card.Version - 1].Files
            .Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)).Select(file => file.Sha512)
            .ToHashSet(StringComparer.Ordinal);

        public string? DigestOf(string path) =>
            evidence.Versions[card.Version - 1].Files.FirstOrDefault(file => file.Path == path)?.Sha512;

        /// <summary>The newest version that brought another content of a file of the answer; null: it has no such file.</summary>
        public int? VersionOf(string name) =>
            evidence.Contents(Folder + name).Select(file => (int?)file.Version).LastOrDefault();

        public Task<byte[]?> ReadAsync(int version, string name, CancellationToken cancellationToken) =>
            evidence.FindAsync(version, Folder + name, cancellationToken);
    }
}
