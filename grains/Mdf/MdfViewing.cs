using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Mdf;

namespace PartnerConnect.Grains.Mdf;

/// <summary>Tells of a partner's funds in wire types.</summary>
internal static class MdfViewing
{
    /// <summary>The funds and every request on a day.</summary>
    public static MdfView Of(PartnerState state, Present now)
    {
        var fund = state.MdfFund(now.Region);
        return new(
            state.Profile!.PartnerId, now.Today, fund.LeftOn(now.Today), fund.Owed,
            [.. fund.Lots.Select(lot => new MdfLotView(lot.Quarter, lot.Accrued, lot.Drawn, lot.Expired, lot.Left, lot.LastDay))],
            [.. state.Mdf?.Requests.Values.Reverse().Select(request => Of(request, state.Profile)) ?? []]);
    }

    /// <summary>A request as it stands.</summary>
    public static MdfRequestView Of(StoredMdfRequest request, StoredProfile partner) => new()
    {
        Id = request.Id,
        PartnerId = partner.PartnerId,
        Region = partner.Region,
        Kind = request.Order.Kind,
        Activity = request.Order.Activity,
        FirstDay = request.Order.FirstDay,
        LastDay = request.Order.LastDay,
        Cost = request.Order.Cost,
        Amount = request.Order.Amount,
        Status = $"{request.Status}",
        RequestedOn = request.RequestedOn,
        Refusal = request.Refusal,
        Rule = request.Rule,
        DecisionId = request.DecisionId,
        Granted = request.Granted,
        DecidedBy = request.DecidedBy,
        Reason = request.Reason,
        DecidedAt = request.DecidedAt,
        ClaimBy = request.ClaimBy,
        Claims = [.. request.Claims.Select((claim, place) => Of(claim, place + 1))],
    };

    /// <summary>Those that are new or differ from what was stored.</summary>
    public static ImmutableArray<MdfRequestView> Changed(StoredMdf? before, StoredMdf? after, StoredProfile partner) => after is null ? [] :
    [
        .. after.Requests.Where(each => !ReferenceEquals(before?.Requests.GetValueOrDefault(each.Key), each.Value))
            .Select(each => Of(each.Value, partner)),
    ];

    /// <summary>What has accrued; nothing for a partner whose funds never did.</summary>
    public static MdfFund MdfFund(this PartnerState state, RegionTerms region) => state.Mdf?.Fund ?? Programme.Mdf.MdfFund.Empty(region.Currency);

    private static MdfClaimView Of(StoredMdfClaim claim, int number) => new()
    {
        Number = number,
        On = claim.On,
        Cost = claim.Order.Cost,
        Amount = claim.Order.Amount,
        Proof = claim.Order.Proof,
        Status = $"{claim.Status}",
        Accepted = claim.Accepted,
        DecidedBy = claim.DecidedBy,
        Reason = claim.Reason,
        PaidOn = claim.PaidOn,
        Reference = claim.Reference,
        PaidBy = claim.PaidBy,
    };
}
