using System.Diagnostics;
using System.Net;
using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demonstration_plays_two_years_and_stays_up_to_look_at()
    {
        Requirement.LongTests();
        using var data = new TemporaryDirectory();
        var address = ProgramProcess.FreeAddress();
        var clock = Stopwatch.StartNew();
        await using var demo = ProgramProcess.Start(
            "PartnerConnect.Silo.dll", address, ["demo", "--data", data.Path, "--urls", address.ToString()]);

        await demo.FirstLine.WaitAsync(TimeSpan.FromSeconds(15));
        while (!demo.Output.Contains("Ctrl+C stops it.", StringComparison.Ordinal))
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(5), demo.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        Assert.Contains("Downgrades proposed", demo.Output, StringComparison.Ordinal);
        using var manager = await Api.SignInAsync(address);
        Assert.Equal(56, (await manager.GetAsync("/v1/partners?limit=200"))["items"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.OK, await manager.StatusAsync(HttpMethod.Get, "/portal/partners/DP-001"));
        Assert.Equal(0, await demo.StopAsync());
    }
}
