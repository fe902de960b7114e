using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Sandbox;

/// <summary>Decides what is struck, from the seed and the name of the thing: neither order nor threads matter.</summary>
internal sealed class FaultDice(SandboxFaults faults)
{
    private readonly ConcurrentDictionary<string, int> _throws = new(StringComparer.Ordinal);

    /// <summary>The fault that strikes the next request of that name, or null.</summary>
    /// <param name="name">Account and call; for a creation, the number of the act.</param>
    public SandboxFault? NextRequest(string name)
    {
        var rank = _throws.AddOrUpdate(name, 1, (_, count) => count + 1);
        var draw = Draw($"{name}#{rank}");
        foreach (var fault in Enum.GetValues<SandboxFault>().Where(fault => fault.StrikesRequests()))
        {
            draw -= faults.Rate(fault);
            if (draw < 0)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Whether a fault decides the fate of a transaction.</summary>
    /// <param name="fault">A fault of transactions.</param>
    /// <param name="name">Account and number of the act.</param>
    public bool Strikes(SandboxFault fault, string name) => Draw($"{fault}/{name}") < faults.Rate(fault);

    /// <summary>A number from 0 included to 1 excluded.</summary>
    private double Draw(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{faults.Seed}/{name}"));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}
