using System.Text;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.GrainInterfaces;

/// <summary>Makes the key of every grain.</summary>
/// <remarks>
/// Orleans' ADO.NET storage reads a key of hexadecimal digits as a number, so that the partners 12 and 0012 would share a
/// row. Every key made here begins with a letter that is no hexadecimal digit, or holds one before its first dash.
/// </remarks>
public static class GrainKeys
{
    /// <summary>How many cohorts share the partners; a partner's cohort must never change, so neither may this.</summary>
    public const int Cohorts = 32;

    /// <summary>The one guide.</summary>
    public const string Guide = "guide";

    /// <summary>The one catalogue.</summary>
    public const string Catalogue = "price-catalogue";

    /// <summary>The one clock.</summary>
    public const string Clock = "wall-clock";

    /// <summary>The readers of ledger tables, of which a silo runs as many as it needs.</summary>
    public const string Directory = "partner-directory";

    /// <summary>The readers of decisions.</summary>
    public const string Decisions = "decision-desk";

    /// <summary>The readers of POS ledgers.</summary>
    public const string PosDesk = "pos-desk";

    /// <summary>The readers of restatements.</summary>
    public const string Restatements = "restatements";

    /// <summary>The shadow run of a guide version over a fiscal year.</summary>
    public static string Shadow(string version, FiscalYear year) => $"shadow-{year}-{version}";

    /// <summary>The partner with this id.</summary>
    public static string Partner(string partnerId) => $"p-{partnerId}";

    /// <summary>The POS ledger of this partner.</summary>
    public static string PosLedger(string partnerId) => $"pos-{partnerId}";

    /// <summary>The map by which this partner's own POS files are read.</summary>
    public static string PosColumnMap(string partnerId) => $"pos-column-map/{partnerId}";

    /// <summary>The calendar of this region.</summary>
    public static string Region(string regionId) => $"region-{regionId}";

    /// <summary>The run of this kind and period in this region.</summary>
    public static string Run(RunKind kind, string period, string regionId) =>
        $"run-{RunKinds.NameOf(kind)}-{period}-{regionId}";

    /// <summary>The cohort with this number.</summary>
    /// <param name="number">0 to <see cref="Cohorts"/> - 1.</param>
    public static string Cohort(int number) => $"cohort-{number}";

    /// <summary>The number of the cohort that holds this partner, the same on every machine and in every version.</summary>
    public static int CohortOf(string partnerId)
    {
        ArgumentNullException.ThrowIfNull(partnerId);

        // FNV-1a over UTF-8: written out, because string.GetHashCode differs from process to process.
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(partnerId))
            hash = unchecked((hash ^ octet) * 16777619u);
        return (int)(hash % Cohorts);
    }

    /// <summary>The id of a partner's n-th decision.</summary>
    public static string Decision(string partnerId, long sequence) => $"d-{partnerId}-{sequence}";

    /// <summary>The id of a partner's n-th proposal.</summary>
    public static string Proposal(string partnerId, long sequence) => $"proposal-{partnerId}-{sequence}";

    /// <summary>The readers of deals.</summary>
    public const string Deals = "deal-desk";

    /// <summary>The end customers of this country that are protected.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, in capitals.</param>
    public static string EndCustomers(string country) => $"end-customers/{country}";

    /// <summary>The id of a partner's n-th registration of a deal.</summary>
    public static string Deal(string partnerId, int number) => $"deal-{partnerId}-{number}";

    /// <summary>The id of a partner's n-th opportunity at the Global Deal Desk.</summary>
    public static string GlobalDeal(string partnerId, int number) => $"global-{partnerId}-{number}";

    /// <summary>The readers of LEAP statements.</summary>
    public const string LeapDesk = "leap-desk";

    /// <summary>The id of a partner's n-th LEAP statement.</summary>
    public static string LeapStatement(string partnerId, int number) => $"leap-{partnerId}-{number}";

    /// <summary>The readers of requests for market development funds, and keepers of what proves claims.</summary>
    public const string MdfDesk = "mdf-desk";

    /// <summary>The id of a partner's n-th request for market development funds.</summary>
    public static string Mdf(string partnerId, int number) => $"mdf-{partnerId}-{number}";

    /// <summary>The partner that a decision, proposal, deal, statement or request id belongs to, or nothing where the text is neither.</summary>
    public static string? PartnerOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var first = id.IndexOf('-', StringComparison.Ordinal);
        var last = id.LastIndexOf('-');
        return first > 0 && last > first + 1 && id[..first] is "d" or "proposal" or "deal" or "global" or "leap" or "mdf" ? id[(first + 1)..last] : null;
    }
}
