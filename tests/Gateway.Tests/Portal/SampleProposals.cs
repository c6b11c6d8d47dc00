using System.Collections.Immutable;
using System.Globalization;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Tests.Portal;

/// <summary>Proposals as the directory and the partners tell them.</summary>
internal static class SampleProposals
{
    /// <summary>Open, with the partner's answer.</summary>
    public static ProposalView Open { get; } = SampleStandings.Elite.Proposals[0] with
    {
        LastAnswerDay = new(2024, 8, 29),
        LastDecisionDay = new(2024, 9, 14),
        PartnerAnswer = "Two tenders were put off.\nBoth are signed now.",
        AnsweredAt = new(2024, 8, 18, 8, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Open, and nobody has said anything.</summary>
    public static ProposalView Silent { get; } = Open with
    {
        Id = "proposal-BX-0007-2",
        PartnerAnswer = null,
        AnsweredAt = null,
    };

    /// <summary>Rejected by a person whose words are no markup.</summary>
    public static ProposalView Rejected { get; } = Open with
    {
        Id = "proposal-BX-0012-1",
        PartnerId = "BX-0012",
        Status = "Rejected",
        PartnerAnswer = "<script>alert(5)</script>",
        DecidedBy = "<i>me</i>",
        Reason = "</p><script>alert(6)</script>",
        DecidedAt = new(2024, 8, 19, 8, 0, 0, TimeSpan.Zero),
        DecisionId = "d-BX-0012-1",
    };

    public static ImmutableArray<ProposalView> All { get; } =
    [
        Open, Silent, Rejected,
        .. Enumerable.Range(100, 60).Select(number => Silent with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"proposal-BX-0{number}-1"),
            PartnerId = string.Create(CultureInfo.InvariantCulture, $"BX-0{number}"),
        }),
    ];
}
