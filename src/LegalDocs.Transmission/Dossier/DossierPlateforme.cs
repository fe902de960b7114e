using System.Globalization;

namespace LegalDocs.Transmission;

/// <summary>An operator that is served by hand: acts become archives of the exchange in a folder, receipts are dropped there.</summary>
/// <remarks>
/// The State's format is common to all operators (protocol 5): envelope, message and files in one tar.gz, which their sites take.
/// A number has one archive for ever. Killed between two writes, the same act goes on where it was; safe from several processes.
/// </remarks>
public sealed class DossierPlateforme : IPlateforme
{
    private const int MaxSerial = 9999;

    private readonly DossierOptions _options;
    private readonly DossierFolder _folder;
    private readonly TimeProvider _timeProvider;

    /// <summary>A folder for one collectivité; nothing is written yet.</summary>
    /// <param name="options">Where, and as whom.</param>
    /// <param name="timeProvider">Dates the envelopes.</param>
    public DossierPlateforme(DossierOptions options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _timeProvider = timeProvider;
        _folder = new DossierFolder(Path.Combine(options.Directory, options.Emetteur.Siren.Value));
    }

    /// <inheritdoc/>
    public string Name => $"dossier:{_options.Directory} ({_options.Emetteur.Siren})";

    /// <inheritdoc/>
    public Task<string?> TestConnectionAsync(CancellationToken cancellationToken) => OutsideAsync<string?>(() =>
    {
        _folder.Prepare();
        return _folder.Classification is null ? MissingClassification : null;
    });

    /// <inheritdoc/>
    public async Task<CreationOutcome> CreateAsync(TransmissionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            _folder.Prepare();
            if (_folder.Classification is not { } path)
            {
                return new CreationOutcome.Refused(RefusalKind.Configuration, MissingClassification);
            }

            var classification = Classification.Parse(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
            using (await _folder.LockAsync(cancellationToken).ConfigureAwait(false))
            {
                _folder.Explain();
                return Create(request, classification.Date);
            }
        }
        catch (Exception error) when (error is FormatException or System.Xml.XmlException)
        {
            return new CreationOutcome.Refused(RefusalKind.Configuration, $"classification.xml : {error.Message}");
        }
        catch (ArgumentException error)
        {
            return new CreationOutcome.Refused(RefusalKind.BadData, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The archive may be there, half or whole: looked up before anything is done again.
            return new CreationOutcome.Unknown(error.Message);
        }
    }

    /// <inheritdoc/>
    public Task<StatusOutcome> GetStatusAsync(long transactionId, CancellationToken cancellationToken)
    {
        try
        {
            var found = _folder.Read().FirstOrDefault(each => each.IsReady && each.Transaction.Id == transactionId).Transaction;
            return Task.FromResult(found is null
                ? new StatusOutcome.NotFound(
                    string.Create(CultureInfo.InvariantCulture, $"transaction {transactionId} : inconnue de ce dossier"))
                : Returns().Find(found) ?? new StatusOutcome.InProgress(ActesStatus.WaitingForPerson));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<StatusOutcome>(new StatusOutcome.Unavailable(error.Message));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TransactionSummary>> ListAsync(int status, CancellationToken cancellationToken) =>
        OutsideAsync<IReadOnlyList<TransactionSummary>>(() =>
        {
            var returns = Returns();
            return [.. _folder.Read().Where(each => each.IsReady).Select(each => each.Transaction).Reverse()
                .Where(transaction => StatusOf(returns.Find(transaction)) == status)
                .Select(transaction => new TransactionSummary(
                    transaction.Id,
                    transaction.Numero,
                    transaction.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    "1"))];
        });

    /// <inheritdoc/>
    public Task<Classification> FetchClassificationAsync(CancellationToken cancellationToken) => OutsideAsync(() =>
    {
        _folder.Prepare();
        var path = _folder.Classification ?? throw new TransmissionException($"{Name}: {MissingClassification}", false, null);
        try
        {
            return Classification.Parse(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is FormatException or System.Xml.XmlException)
        {
            throw new TransmissionException($"{Name}: {path}: {error.Message}", false, error);
        }
    });

    private string MissingClassification =>
        $"« {Path.Combine(_options.Directory, "classification.xml")} » manque : téléchargez la classification de la préfecture "
        + "chez l’opérateur et enregistrez-la sous ce nom.";

    private static int StatusOf(StatusOutcome? outcome) => outcome switch
    {
        StatusOutcome.Acknowledged or StatusOutcome.Unreadable => ActesStatus.Acknowledged,
        StatusOutcome.Failed => ActesStatus.Error,
        StatusOutcome.Cancelled => ActesStatus.Cancelled,
        _ => ActesStatus.WaitingForPerson,
    };

    private DossierReturns Returns() => DossierReturns.Read(_folder.Returns, _timeProvider.GetUtcNow());

    /// <summary>Under the lock: the record first, then the archive, its slip, and last the mark that all is there.</summary>
    private CreationOutcome Create(TransmissionRequest request, DateOnly classification)
    {
        var known = _folder.Read();
        var (same, isReady) = known.FirstOrDefault(each => each.Transaction.Numero == request.Numero.Value);
        if (isReady)
        {
            return new CreationOutcome.Refused(
                RefusalKind.DuplicateNumber,
                $"Un acte portant le même numéro interne existe déjà dans ce dossier : {same!.Archive}");
        }

        if ((same ?? Next(request, known)) is not { } chosen)
        {
            return new CreationOutcome.Refused(RefusalKind.ServerSide, $"{MaxSerial} enveloppes aujourd’hui : la suite demain.");
        }

        // Left by a process that was killed before its mark: nobody was told of it, the act may have changed since.
        var transaction = chosen with
        {
            Date = request.DateDecision,
            Nature = (int)request.Nature,
            IdActe = ActesNames.IdActe(_options.Emetteur.Departement, request.Identity),
        };
        var archive = Enveloppe.Pack(
            request,
            _options.Emetteur,
            classification,
            new EnveloppeNumbering(_options.Trigram, transaction.Jour, transaction.Rang));
        var record = Path.Combine(_folder.Records, transaction.FileName);
        var target = Path.Combine(_folder.Outgoing, archive.Name);
        foreach (var leftover in (string[])[record, target, $"{target}.txt"])
        {
            File.Delete(leftover);
        }

        DossierFolder.Create(record, transaction.ToJson());
        DossierFolder.Create(target, archive.Content);
        DossierFolder.Create($"{target}.txt", DossierTexts.Slip(request, transaction, archive));
        DossierFolder.Create(Path.Combine(_folder.Records, transaction.MarkName), []);
        return new CreationOutcome.Accepted(transaction.Id);
    }

    private DossierTransaction? Next(
        TransmissionRequest request, IReadOnlyList<(DossierTransaction Transaction, bool IsReady)> known)
    {
        var day = DateOnly.FromDateTime(_timeProvider.GetLocalNow().Date);
        var serial = known.Where(each => each.Transaction.Jour == day).Select(each => each.Transaction.Rang).DefaultIfEmpty().Max() + 1;
        if (serial > MaxSerial)
        {
            return null;
        }

        var date = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return new DossierTransaction
        {
            Id = known.Select(each => each.Transaction.Id).DefaultIfEmpty().Max() + 1,
            Siren = request.Siren.Value,
            Numero = request.Numero.Value,
            Date = request.DateDecision,
            Nature = (int)request.Nature,
            Jour = day,
            Rang = serial,
            Archive = string.Create(
                CultureInfo.InvariantCulture, $"{_options.Trigram}-EACT--{_options.Emetteur.Siren}--{date}-{serial}.tar.gz"),
            IdActe = ActesNames.IdActe(_options.Emetteur.Departement, request.Identity),
        };
    }

    private Task<T> OutsideAsync<T>(Func<T> work)
    {
        try
        {
            return Task.FromResult(work());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Task.FromException<T>(new TransmissionException($"{Name}: {error.Message}", true, error));
        }
        catch (TransmissionException error)
        {
            return Task.FromException<T>(error);
        }
    }
}
