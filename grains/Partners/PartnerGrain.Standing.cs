using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<Standing?> Standing()
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return new StandingReport(stored.State, now).Tell();
    }

    public async Task<PastStanding?> StandingOn(DateOnly day)
    {
        if (stored.State.Profile is null)
            return null;

        // What was known then, and every boundary that lay behind it then: a cluster that slept over one changes nothing.
        var now = await CatchUpAsync();
        if (day >= now.Today)
            return new PastStanding(null, "NotOverYet", stored.State.JoinedOn);
        var end = RegionTime.EndOf(day, now.Region);
        if (PartnerChronicle.Read(await rows.Chronicle(PartnerId, end)) is not { } then)
            return new PastStanding(null, "BeforeRecords", stored.State.JoinedOn);
        var past = Present.At(end.AddTicks(-1), now.Region.Id, now.Editions);
        var change = new PartnerChange(then, past.Moment);
        CatchUp.Pass(change, past);
        return new PastStanding(new StandingReport(change.State, past).Tell(), null, stored.State.JoinedOn);
    }
}
