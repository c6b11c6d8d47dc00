using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<EnrolAnswer> Enrol(PartnerProfile profile)
    {
        // By its name alone: Enum.TryParse would take a type's number for it too.
        if (!Enum.GetNames<PartnerType>().Contains(profile.Type) || !Enum.TryParse<PartnerType>(profile.Type, out var type))
            return Refuse(EnrolRefusals.UnknownType, $"'{profile.Type}' is none of {string.Join(", ", Enum.GetNames<PartnerType>())}.");

        if (!TryBrandItems(profile, out var items))
            return Refuse(EnrolRefusals.WrongBrandItems, $"Name the items that are met, of {string.Join(", ", BrandItemNames)}, or say that all are.");

        var moment = clock.GetUtcNow();
        var editions = await guides.EditionsAsync();
        var regions = editions.RegionsOn(DateOnly.FromDateTime(moment.UtcDateTime));
        if (!regions.Contains(profile.Region))
            return Refuse(EnrolRefusals.UnknownRegion, $"'{profile.Region}' is none of {string.Join(", ", regions)}.");
        if (stored.State.Profile is { } known && known.Region != profile.Region)
            return Refuse(EnrolRefusals.RegionIsFixed, $"The partner belongs to {known.Region} and stays there.");

        if (stored.State.Profile is not null)
            await CatchUpAsync();
        var now = Present.At(moment, profile.Region, editions);
        var (today, guide) = (now.Today, now.Guide);
        var change = new PartnerChange(stored.State, moment);
        change.State = TakeOver(change.State, profile, type, items, today, now.Region);

        // Who joins on the day of launch waits for the launch run; who joins later has its say at once (A39).
        if (!change.State.IsAssigned && today > guide.ProgrammeLaunch)
            change.State = change.State with { IsAssigned = true };

        // Only what is new is followed: a clock that has been set back a little ends nothing.
        if (stored.State.Profile is null || stored.State.Facts.AgreementSigned != profile.AgreementSigned)
            ParticipationTransitions.FollowAgreement(change, today, now.YearGuide);
        await SaveAsync(Finish(change, guide));
        return new EnrolAnswer(PartnerId, null, null);

        EnrolAnswer Refuse(string refusal, string message) => new(PartnerId, refusal, message);
    }

    public Task<PartnerProfile?> Find() => Task.FromResult(stored.State.Profile is { } profile
        ? new PartnerProfile
        {
            PartnerId = profile.PartnerId,
            Name = profile.Name,
            Type = profile.Type.ToString(),
            Region = profile.Region,
            Country = profile.Country,
            City = profile.City,
            AgreementSigned = stored.State.Facts.AgreementSigned,
            OrientationCompleted = stored.State.Facts.OrientationCompleted,
            SalesCertified = stored.State.Facts.SalesCertified,
            TechnicalCertified = stored.State.Facts.TechnicalCertified,
            BrandAligned = stored.State.Facts.BrandAligned,
            BrandItems = [.. BrandItemNames.Where(name => stored.State.Facts.BrandItems?.HasFlag(Enum.Parse<BrandItems>(name)) == true)],
        }
        : null);

    private static IEnumerable<string> BrandItemNames =>
        Enum.GetNames<BrandItems>().Except([nameof(BrandItems.None), nameof(BrandItems.All)]);

    private static bool TryBrandItems(PartnerProfile profile, out BrandItems items)
    {
        items = profile.BrandAligned ? BrandItems.All : BrandItems.None;
        if (profile.BrandItems.IsDefaultOrEmpty)
            return true;
        if (profile.BrandItems.Except(BrandItemNames).Any())
            return false;
        var told = profile.BrandItems.Aggregate(BrandItems.None, (met, name) => met | Enum.Parse<BrandItems>(name));
        var agrees = !profile.BrandAligned || told == BrandItems.All;
        items = told;
        return agrees;
    }

    private PartnerState TakeOver(
        PartnerState state, PartnerProfile profile, PartnerType type, BrandItems items, DateOnly today, Programme.Guide.RegionTerms region)
    {
        var next = new StoredProfile(PartnerId, profile.Name, type, profile.Region, profile.Country, profile.City);
        var facts = new PartnerFacts(
            profile.AgreementSigned, profile.OrientationCompleted, profile.SalesCertified, profile.TechnicalCertified, items == BrandItems.All)
        {
            BrandItems = items is BrandItems.All or BrandItems.None ? null : items,
        };
        if (next == state.Profile && facts == state.Facts)
            return state;

        // A partner that joins on a day has passed every boundary before it and none of the day itself.
        var told = state.Profile is null || facts != state.Facts ? state.Doing(new PartnerAct(today) { Facts = facts }) : state;
        var taken = told with { Profile = next, Facts = facts };
        return state.Profile is not null ? taken
            : taken with { JoinedOn = today, PassedUpTo = RegionTime.StartOf(today, region).AddTicks(-1) };
    }
}
