using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Sandbox;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs sandbox</c>: the rehearsal platform by itself, for other clients of S²LOW.</summary>
internal static class SandboxCommand
{
    private const int DefaultPort = 8089;

    public static Command Create(CliContext context)
    {
        var port = new Option<int>("--port")
        {
            Description = context.Say("Port sur 127.0.0.1 (0 : un port libre)", "Port on 127.0.0.1 (0: a free one)"),
            DefaultValueFactory = _ => DefaultPort,
        };
        var fault = new Option<string>("--fault")
        {
            Description = context.Say(
                $"Pannes et leur fréquence : drop-after-accept:0.1,… (noms : {Names})",
                $"Faults and their share: drop-after-accept:0.1,… (names: {Names})"),
            DefaultValueFactory = _ => string.Empty,
        };
        var seed = new Option<int>("--seed")
        {
            Description = context.Say(
                "Graine des pannes : la même donne les mêmes pannes",
                "Seed of the faults: the same one gives the same faults"),
        };
        var pace = new Option<double>("--pace")
        {
            Description = context.Say(
                "Secondes passées dans chaque état, de « posté » à l’accusé de réception",
                "Seconds spent in each status, from posted to the receipt"),
            DefaultValueFactory = _ => 5,
            CustomParser = Seconds,
        };
        var data = new Option<string?>("--data")
        {
            Description = context.Say(
                "Fichier où garder les transactions (sinon en mémoire)",
                "File that keeps the transactions (memory otherwise)"),
        };
        var maintenance = new Option<string?>("--maintenance")
        {
            Description = context.Say(
                "Fenêtres de maintenance, en secondes : 300:20 ferme 20 secondes toutes les 300",
                "Windows of maintenance, in seconds: 300:20 closes for 20 seconds every 300"),
        };
        var command = new Command("sandbox", context.Say(
            "Plateforme S²LOW de répétition sur cet ordinateur : rien ne part à la préfecture",
            "S²LOW rehearsal platform on this computer: nothing reaches the State"))
        {
            port, fault, seed, pace, data, maintenance,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            context,
            new SandboxOptions
            {
                Port = Checked(result.GetValue(port), 0, ushort.MaxValue, "--port"),
                Faults = Faults(result.GetValue(fault)!, result.GetValue(seed)),
                Pace = SandboxPace.Even(TimeSpan.FromSeconds(Checked(result.GetValue(pace), 0, 86_400, "--pace"))),
                Maintenance = result.GetValue(maintenance) is { } windows ? Maintenance(windows) : null,
                DatabasePath = result.GetValue(data) is { } path ? context.FullPath(path) : null,
            },
            cancellationToken));
        return command;
    }

    /// <summary>« 0.1 » and « 0,1 » alike: what works does not depend on the language of the system.</summary>
    private static double Seconds(ArgumentResult result) => double.TryParse(
        result.Tokens[0].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        ? seconds
        : -1;

    private static string Names => string.Join(", ", SandboxFaults.Names);

    private static async Task<int> RunAsync(
        CliContext context, SandboxOptions options, CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxHost.StartAsync(options, context.TimeProvider, cancellationToken);
        context.Output.WriteLine(sandbox.BaseAddress);
        context.Error.WriteLine(context.Say(
            "Plateforme de répétition prête. Compte : le SIREN pour identifiant, mot de passe libre. Ctrl+C pour l’arrêter.",
            "Rehearsal platform ready. Account: the SIREN as login, any password. Ctrl+C stops it."));
        await sandbox.WaitAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static SandboxFaults Faults(string text, int seed) =>
        SandboxFaults.TryParse(text, seed, out var faults, out var problem)
            ? faults
            : throw new UsageException(
                $"--fault : « {problem} » n’est pas compris. Attendu : nom:fréquence de 0 à 1, séparés par des virgules, "
                    + $"au plus 1 en tout. Noms : {Names}.",
                $"--fault: '{problem}' is not understood. Expected: name:share from 0 to 1, separated by commas, "
                    + $"at most 1 in all. Names: {Names}.");

    private static SandboxMaintenance Maintenance(string text) =>
        SandboxMaintenance.TryParse(text, out var maintenance)
            ? maintenance
            : throw new UsageException(
                $"--maintenance : « {text} » n’est pas compris. Attendu : PÉRIODE:DURÉE en secondes, la durée plus courte.",
                $"--maintenance: '{text}' is not understood. Expected: PERIOD:LENGTH in seconds, the length shorter.");

    private static T Checked<T>(T value, T min, T max, string option)
        where T : IComparable<T> =>
        value.CompareTo(min) >= 0 && value.CompareTo(max) <= 0
            ? value
            : throw new UsageException(
                $"{option} : une valeur de {min} à {max} est attendue.",
                $"{option}: a value from {min} to {max} is expected.");
}
