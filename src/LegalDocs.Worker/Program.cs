using LegalDocs.Worker;

var configuration = new ConfigurationBuilder()
    .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
    .AddEnvironmentVariables()
    .AddCommandLine(args)
    .Build();
var settings = configuration.GetSection("LegalDocs").Get<WorkerSettings>() ?? new WorkerSettings();
try
{
    return await WorkerHost.RunAsync(settings, CancellationToken.None);
}
catch (UsageException error)
{
    Console.Error.WriteLine(error.French);
    return 2;
}
