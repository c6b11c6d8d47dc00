using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Simulation.Tests.Clients;

/// <summary>What the people of a partner know and remember.</summary>
internal sealed class SimulatedPartner(string id, string region, Currency currency)
{
    public string Id => id;

    public string Region => region;

    public Currency Currency => currency;

    /// <summary>A currency that its region's guide names besides its own, or nothing.</summary>
    public string? OtherCurrency { get; init; }

    /// <summary>What it sells in an ordinary week.</summary>
    public required decimal WeeklySales { get; init; }

    /// <summary>How often it reports all that is due, out of 100.</summary>
    public required int Diligence { get; init; }

    /// <summary>The first week it has sales in.</summary>
    public required PosWeek FirstWeek { get; init; }

    /// <summary>What it last said of itself; nothing before it enrolled.</summary>
    public PartnerProfile? Profile { get; set; }

    /// <summary>Every content it has sent for a week.</summary>
    public SortedDictionary<PosWeek, List<ClientReport>> Sent { get; } = [];

    /// <summary>The first week it has not reported yet.</summary>
    public PosWeek? NextWeek { get; set; }

    public List<Ordering> Orders { get; } = [];

    /// <summary>Calls whose answer was lost.</summary>
    public List<ClientCall> Unanswered { get; } = [];

    /// <summary>Amendments and corrections that it has sent.</summary>
    public List<ClientCall> PutRight { get; } = [];

    public int Invoices { get; set; }

    /// <summary>How many ids it has given to corrections.</summary>
    public int CorrectionIds { get; set; }
}
