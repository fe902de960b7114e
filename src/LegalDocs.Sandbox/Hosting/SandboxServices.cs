namespace LegalDocs.Sandbox;

/// <summary>What the scripts share.</summary>
internal sealed class SandboxServices : IDisposable
{
    public SandboxServices(SandboxOptions options, TimeProvider timeProvider)
    {
        Options = options;
        Clock = new SandboxClock(timeProvider);
        Database = SandboxDatabase.Open(options.DatabasePath);
        Transactions = new TransactionStore(Database);
        Classification = new SandboxClassification();
        Accounts = new AccountDirectory(options.Accounts);
        Dice = new FaultDice(options.Faults);
        Work = new StateWork(Transactions, Classification, options, Dice);
        Creation = new CreateScript(Transactions, Work, options, Clock);
    }

    public SandboxOptions Options { get; }

    public SandboxClock Clock { get; }

    public SandboxDatabase Database { get; }

    public TransactionStore Transactions { get; }

    public SandboxClassification Classification { get; }

    public AccountDirectory Accounts { get; }

    public FaultDice Dice { get; }

    public StateWork Work { get; }

    public CreateScript Creation { get; }

    /// <summary>Logins behind the caller's certificate; its own when every SIREN has an account.</summary>
    public IReadOnlyList<string> Logins(PhpRequest request) =>
        Accounts.Logins.Count > 0 ? Accounts.Logins : [request.Account.Login];

    public void Dispose() => Database.Dispose();
}
