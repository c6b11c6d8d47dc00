using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Deals;

/// <summary>A deal that nothing speaks against, and how to break it rule by rule.</summary>
internal static class DealSamples
{
    public static readonly DateOnly Today = new(2024, 5, 15);

    public static readonly EndCustomer Utrecht = new("Gemeente Utrecht", "NL", "utrecht.nl", "NL002220647B01", "Utrecht");

    public static readonly DateTimeOffset Later = new(2024, 8, 1, 22, 0, 0, TimeSpan.Zero);

    public static DealRegistrationFacts Accepted { get; } = new()
    {
        Day = Today,
        Region = "benelux",
        Track = "Elite",
        Partner = TestFacts.Qualified,
        EndCustomer = Utrecht,
        MsrpValue = TestFacts.Euro(20_000),
        Value = TestFacts.Euro(17_000),
        CloseOn = new(2024, 7, 31),
    };

    public static DealVerdictFacts Approved { get; } = new()
    {
        Day = Today,
        DealId = "deal-AW-0001-1",
        Status = DealStatus.Requested,
        Approve = true,
        By = "Charlotte",
        Reason = "A new customer.",
        Partner = TestFacts.Qualified,
        CloseOn = new(2024, 7, 31),
        DecideBy = new(2024, 5, 17),
        GrantedAt = new(2024, 5, 15, 9, 0, 0, TimeSpan.Zero),
    };

    /// <summary>The shipped guide with one track that does not have a benefit.</summary>
    public static GuideVersion Without(this GuideVersion guide, Benefit benefit, string track) => guide with
    {
        Benefits =
        [
            .. guide.Benefits.Select(row => row.Benefit == benefit
                ? row with { Cells = row.Cells.SetItem(track, row.Cells[track] with { Grant = BenefitGrant.NotGranted }) }
                : row),
        ],
    };

    public static DealRegistrationFacts Breaking(this DealRegistrationFacts facts, DealRefusal refusal) => refusal switch
    {
        DealRefusal.AgreementNotSigned => facts with { Partner = facts.Partner with { AgreementSigned = null } },
        DealRefusal.NoTrack => facts with { Track = null },

        // Premier does not have it in the guide that is asked.
        DealRefusal.BenefitNotGranted => facts with { Track = facts.Track is null ? null : "Premier" },
        DealRefusal.IncentivesSuspended => facts with { SuspendedBy = "R25" },
        DealRefusal.EndCustomerIsPartner => facts with { IsPartner = true },
        DealRefusal.TenderPublished => facts with { TenderPublished = true },
        DealRefusal.ProductUnknown => facts with { UnknownProducts = ["960-999999"] },
        DealRefusal.CloseDatePassed => facts with { CloseOn = Today.AddDays(-1) },

        // A day cannot be both: of the two the one that is declared first.
        DealRefusal.CloseDateTooFar => facts.CloseOn < Today ? facts : facts with { CloseOn = new(2024, 11, 13) },
        DealRefusal.BelowMinimumValue => facts with { MsrpValue = TestFacts.Euro(4_999.99m), Value = Less(facts) },
        DealRefusal.ValueAboveMsrp => facts with { Value = facts.MsrpValue + TestFacts.Euro(0.01m) },
        DealRefusal.NotANewCustomer => facts with { LastInvoiceOn = new(2023, 5, 16) },
        DealRefusal.AlreadyRegistered => facts with { OwnDealId = "deal-AW-0001-1" },
        DealRefusal.HeldByAnother => facts with { HeldUntil = Later },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static Money Less(DealRegistrationFacts facts) => facts.Value > facts.MsrpValue ? facts.Value : TestFacts.Euro(4_000);
}
