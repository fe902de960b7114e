using LegalDocs.Campaigns.Tests.Transmitting;

// The proof under fire starts this program again, as one of its workers.
if (FireField.FromEnvironment() is { } field)
{
    await FireWorker.RunAsync(field);
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
