using System.Text;
using LegalDocs.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var context = new CliContext(
    Console.Out,
    Console.Error,
    CliContext.LanguageOf(args, Environment.GetEnvironmentVariable),
    TimeProvider.System,
    Directory.GetCurrentDirectory());
return await CommandLineApp.RunAsync(args, context);
