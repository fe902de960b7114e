using LegalDocs.Acts;

namespace LegalDocs.Sandbox;

/// <summary>A collectivité's account on the rehearsal platform.</summary>
public sealed record SandboxAccount
{
    /// <summary>The collectivité.</summary>
    public required Siren Siren { get; init; }

    /// <summary>Login, ASCII.</summary>
    public required string Login { get; init; }

    /// <summary>Password, ASCII; null: any.</summary>
    public string? Password { get; init; }

    /// <summary>Département in three characters (<c>021</c>, <c>02A</c>, <c>974</c>), which begins the <c>IDActe</c>.</summary>
    public required string Departement { get; init; }

    /// <summary>SHA-256 of the client certificate, in hexadecimal, when the platform listens with TLS; null: any.</summary>
    public string? CertificateSha256 { get; init; }

    /// <summary>The account that a SIREN has when the platform is given no list.</summary>
    /// <param name="siren">The collectivité.</param>
    /// <returns>Login = SIREN, any password.</returns>
    public static SandboxAccount Of(Siren siren)
    {
        ArgumentNullException.ThrowIfNull(siren);
        return new SandboxAccount { Siren = siren, Login = siren.Value, Departement = DepartementOf(siren) };
    }

    /// <summary>SIREN of public bodies: « 2 », the kind of body, then the département (« 21 21 00231 » is Dijon).</summary>
    private static string DepartementOf(Siren siren)
    {
        var digits = siren.Value;
        return digits switch
        {
            _ when digits[0] != '2' => "000",
            _ when digits.AsSpan(2, 2).SequenceEqual("97") => digits[2..5],
            _ => $"0{digits[2..4]}",
        };
    }
}
