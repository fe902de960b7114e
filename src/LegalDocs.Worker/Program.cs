using LegalDocs.Campaigns.Sessions;
using LegalDocs.Worker;

try
{
    return await WorkerHost.RunAsync(WorkerHost.ReadSettings(args), CancellationToken.None);
}
catch (UsageException error)
{
    Console.Error.WriteLine(error.French);
    return 2;
}
