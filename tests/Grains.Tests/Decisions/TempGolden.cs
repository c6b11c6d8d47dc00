using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Decisions;

public sealed class TempGolden
{
    [Fact]
    public async Task Write()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 1), RegionGuides.Of("benelux"));
        var partner = programme.Partner("AW-0001");
        await partner.EnrolAsync();
        await programme.AdvanceAsync(new DateOnly(2024, 4, 19));
        var sale = SoldLine.On(new DateOnly(2024, 4, 9), 50m);
        await partner.SubmitAsync(new PosWeek(2024, 15), sale, sale with { Number = 2, Part = "NONE-1" }, sale with { Number = 3, Part = "NONE-2" });
        var waivers = programme.Grains.GetGrain<IPartnerPosWaivers>(partner.Key);
        await waivers.Waive(new(new PosWeek(2024, 14), null, "cam:jansen", "Our gateway was down"));
        await waivers.Waive(new(new PosWeek(2024, 15), 3, "cam:jansen", "A demonstration model"));
        await waivers.Waive(new(new PosWeek(2024, 15), 4, "cam:jansen", "A demonstration model"));
        await waivers.Revoke(new(new PosWeek(2024, 15), 4, "programme-manager:smit", "It was sold"));
        File.WriteAllText("/tmp/partner-state-3.json", await partner.StoredAsync());
    }
}
