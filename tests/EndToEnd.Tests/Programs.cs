using System.Security.Cryptography;
using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests;

/// <summary>Starts the product's programs in the ways the README names.</summary>
internal static class Programs
{
    /// <summary>The key that a test's gateway trusts.</summary>
    public static readonly byte[] SigningKey = RandomNumberGenerator.GetBytes(32);

    /// <summary>Everything in one process on a data directory.</summary>
    public static Task<ProgramProcess> SingleMachineAsync(string dataDirectory, DateOnly? simulateFrom = null)
    {
        var address = ProgramProcess.FreeAddress();
        List<string> arguments = ["--data", dataDirectory, "--urls", address.ToString()];
        if (simulateFrom is { } day)
            arguments.AddRange(["--simulate", day.ToString("yyyy-MM-dd")]);
        return ProgramProcess.Start("PartnerConnect.Silo.dll", address, arguments).ReadyAsync();
    }

    /// <summary>One silo of a cluster.</summary>
    public static Task<ProgramProcess> SiloAsync(string connectionString, DateOnly? simulateFrom = null)
    {
        var address = ProgramProcess.FreeAddress();
        List<string> arguments =
        [
            $"--PartnerConnect:SiloPort={ProgramProcess.FreePort()}", $"--PartnerConnect:GatewayPort={ProgramProcess.FreePort()}",
        ];
        if (simulateFrom is { } day)
            arguments.AddRange(["--simulate", day.ToString("yyyy-MM-dd")]);
        return ProgramProcess.Start("PartnerConnect.Silo.dll", address, arguments, Environment(connectionString, address)).ReadyAsync();
    }

    /// <summary>The gateway of a cluster.</summary>
    public static Task<ProgramProcess> GatewayAsync(string connectionString)
    {
        var address = ProgramProcess.FreeAddress();
        return ProgramProcess.Start("PartnerConnect.Gateway.dll", address, [], Environment(connectionString, address)).ReadyAsync();
    }

    /// <summary>What a program of a cluster is told in its environment.</summary>
    public static Dictionary<string, string> Environment(string connectionString, Uri address) => new()
    {
        ["ConnectionStrings__PartnerConnect"] = connectionString,
        ["ASPNETCORE_URLS"] = address.ToString(),
        ["PartnerConnect__DecisionKey"] = Convert.ToBase64String(SigningKey),
        ["PartnerConnect__Auth__SigningKey"] = Convert.ToBase64String(SigningKey),
    };
}
