namespace LegalDocs.Sandbox;

/// <summary>What the scripts share.</summary>
internal sealed class SandboxServices : IDisposable
{
    private int _maintained;

    public SandboxServices(SandboxOptions options, TimeProvider timeProvider)
    {
        Options = options;
        Database = SandboxDatabase.Open(options.DatabasePath);
        Clock = new SandboxClock(timeProvider, Database);
        Transactions = new TransactionStore(Database);
        Classification = new SandboxClassification();
        Accounts = new AccountDirectory(options.Accounts, Nonces);
        Dice = new FaultDice(options.Faults);
        Work = new StateWork(Transactions, Classification, options, Dice);
        Creation = new CreateScript(Transactions, Work, options, Clock);
        Letters = new LetterStore(Transactions, Clock);
    }

    public SandboxOptions Options { get; }

    public SandboxClock Clock { get; }

    public SandboxDatabase Database { get; }

    public TransactionStore Transactions { get; }

    public SandboxClassification Classification { get; }

    public NonceBook Nonces { get; } = new();

    public AccountDirectory Accounts { get; }

    public FaultDice Dice { get; }

    public StateWork Work { get; }

    public CreateScript Creation { get; }

    public LetterStore Letters { get; }

    /// <summary>Whether a person has begun a maintenance and not ended it.</summary>
    public bool IsMaintained { get; set; }

    /// <summary>Whether every script answers a page of maintenance.</summary>
    public bool IsInMaintenance => IsMaintained || Options.Maintenance?.Covers(Clock.Now) == true;

    /// <summary>Requests that met a maintenance.</summary>
    public int Maintained => _maintained;

    public void CountMaintained() => Interlocked.Increment(ref _maintained);

    public void Dispose() => Database.Dispose();
}
