using System.Text.Json;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Guide.Shadow;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Pos;

/// <summary>Holds lines, ledger and partners against each other.</summary>
/// <remarks>Partners are read as they are stored: nobody is woken who agrees.</remarks>
internal sealed class PosReconciling(IPosReading rows, IShadowRows states, IGrainFactory grains)
{
    // ISO 4217's own code for none: of a week without lines.
    private static readonly Currency NoCurrency = new("XXX");

    /// <summary>Holds the next partners.</summary>
    public async Task<PosReconciliation> HoldAsync(string afterPartner, int limit, string? region)
    {
        var stored = await states.States(afterPartner, limit, region);
        // After the last partner there may still be lines, of nobody that is known.
        var last = stored.Count == limit ? stored[^1].PartnerId : null;
        var partners = stored.Select(Read).Where(partner => region is null || partner.State.Profile?.Region == region)
            .ToDictionary(partner => partner.PartnerId, StringComparer.Ordinal);
        var sums = region is not null && partners.Count == 0 ? [] : await rows.Sums(afterPartner, last);
        var weeks = Merge(
            sums.Where(sum => region is null || partners.ContainsKey(sum.PartnerId)), partners.Values.SelectMany(Counted));
        weeks = [.. weeks.Where(week => week.Agrees), .. await LookAgainAsync(weeks.Where(week => !week.Agrees))];
        return new(
            partners.Count,
            weeks.Count,
            [.. weeks.GroupBy(week => week.Currency ?? NoCurrency).Where(weeks => weeks.Key != NoCurrency).OrderBy(weeks => weeks.Key.Code, StringComparer.Ordinal).Select(Total)],
            [.. weeks.Where(week => !week.Agrees).OrderBy(week => week.PartnerId, StringComparer.Ordinal).ThenBy(week => week.Week).Select(Difference)],
            last);
    }

    // A report may have been written and not yet be counted: its partner counts what it lacks when it is asked.
    private async Task<List<HeldWeek>> LookAgainAsync(IEnumerable<HeldWeek> differing)
    {
        var weeks = new List<HeldWeek>();
        foreach (var partner in differing.GroupBy(week => week.PartnerId))
        {
            await grains.GetGrain<IPartnerStanding>(GrainKeys.Partner(partner.Key)).Standing();
            var stored = await states.State(partner.Key);
            var sums = (await rows.Sums(Before(partner.Key), partner.Key)).Where(sum => sum.PartnerId == partner.Key);
            var looked = partner.Select(week => week.Week).ToHashSet();
            weeks.AddRange(Merge(sums, stored is null ? [] : Counted(Read(stored))).Where(week => looked.Contains(week.Week)));
        }

        return weeks;
    }

    // The sums are asked of ids after another one: a text that comes before the id and after no shorter one.
    private static string Before(string partnerId) => partnerId[..^1];

    private static List<HeldWeek> Merge(IEnumerable<PosWeekSums> sums, IEnumerable<CountedSum> counted)
    {
        var byWeek = counted.ToDictionary(each => (each.PartnerId, each.Week));
        var weeks = new List<HeldWeek>();
        foreach (var sum in sums)
        {
            byWeek.Remove((sum.PartnerId, sum.Week), out var partner);
            weeks.Add(new(
                sum.PartnerId, sum.Week, sum.Currency ?? partner?.Currency, sum.Lines, sum.Ledger ?? 0, partner?.MinorUnits ?? 0));
        }

        weeks.AddRange(byWeek.Values.Select(each => new HeldWeek(each.PartnerId, each.Week, each.Currency, 0, 0, each.MinorUnits)));
        return weeks;
    }

    private static ReadPartner Read(StoredPartner partner) =>
        new(partner.PartnerId, JsonSerializer.Deserialize<PartnerState>(partner.Json, GrainStateJson.Options) ?? new());

    private static IEnumerable<CountedSum> Counted(ReadPartner partner) => partner.State.Weeks.Select(week => new CountedSum(
        partner.PartnerId, week.Key,
        week.Value.Revenue.Values.Select(net => (Currency?)net.Currency).FirstOrDefault(),
        week.Value.Revenue.Values.Sum(net => net.MinorUnits)));

    private static PosThreeTotals Total(IGrouping<Currency, HeldWeek> weeks) => Totals(
        weeks.Key, weeks.Sum(week => week.Lines), weeks.Sum(week => week.Ledger), weeks.Sum(week => week.Counted));

    private static PosDifference Difference(HeldWeek week) =>
        new(week.PartnerId, week.Week, Totals(week.Currency ?? NoCurrency, week.Lines, week.Ledger, week.Counted));

    private static PosThreeTotals Totals(Currency currency, long lines, long ledger, long counted) =>
        new(new Money(lines, currency), new Money(ledger, currency), new Money(counted, currency));

    private sealed record ReadPartner(string PartnerId, PartnerState State);

    private sealed record CountedSum(string PartnerId, PosWeek Week, Currency? Currency, long MinorUnits);

    private sealed record HeldWeek(string PartnerId, PosWeek Week, Currency? Currency, long Lines, long Ledger, long Counted)
    {
        public bool Agrees => Lines == Ledger && Ledger == Counted;
    }
}
