using System.Text;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>Says the programme's names in words.</summary>
internal static class Wording
{
    // Only what reads badly when it is merely taken apart; the guide may add names that are not here.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["PosData"] = "Weekly POS data",
        ["MinimumRevenue"] = "Minimum annual revenue",
        ["Agreement"] = "Partner agreement",
        ["Orientation"] = "Orientation training",
        ["BusinessPlan"] = "Joint business plan",
        ["SalesMilestones"] = "Quarterly sales milestones",
        ["BusinessReviews"] = "Quarterly business reviews",
        ["MarketingPlan"] = "Quarterly marketing plan",
        ["Mdf"] = "Market development funds (MDF)",
        ["Leap"] = "LEAP growth rebate",
        ["Nfr"] = "Not-for-resale units (NFR)",
        ["nfr-order"] = "NFR order",
        ["business-plan"] = "Business plan step",
        ["marketing-plan"] = "Marketing plan step",
        ["business-review"] = "Business review record",
        ["pos-waiver"] = "POS waiver",
        ["pos-waiver-revocation"] = "POS waiver revoked",
        ["proposal-decision"] = "Decision on a proposal",
        ["proposal-answer"] = "Answer to a proposal",
        ["proposal-expiry"] = "Proposal expired",
        ["deal-registration"] = "Deal registration",
        ["deal-decision"] = "Decision on a deal",
        ["deal-extension"] = "Deal extension",
        ["deal-withdrawal"] = "Deal withdrawal",
        ["deal-expiry"] = "Deal expired",
        ["deal-close"] = "Deal closed by its sale",
        ["global-deal"] = "Request to the Global Deal Desk",
        ["global-deal-step"] = "Step of the Global Deal Desk",
        ["leap-statement"] = "LEAP statement",
        ["leap-correction"] = "Correction of a LEAP rebate",
        ["leap-payment"] = "Payment of a LEAP statement",
        ["AccountManagement"] = "Channel account manager",
        ["StandardDiscount"] = "Standard product discount",
        ["ValueAddedReseller"] = "Value-added reseller",
        ["Required"] = "Required",
        ["RequiredForIncentives"] = "For rebates and MDF",
        ["RequiredInMarkets"] = "In some markets",
        ["Seed"] = "Stated by the guide",
        ["Corroborated"] = "Supported by another publication",
        ["Assumed"] = "Demonstration choice",
        ["NotDueYet"] = "Not due yet",
        ["NotJudged"] = "Not judged",
        ["ToldOnly"] = "Told, nothing to approve",
        ["cam"] = "Channel account manager",
        ["ops"] = "Operations",
    };

    private static readonly Dictionary<string, string> Initials = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pos"] = "POS",
        ["nfr"] = "NFR",
        ["mdf"] = "MDF",
        ["leap"] = "LEAP",
    };

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["LaunchAssignment"] = "assigned when the programme was launched (R18)",
        ["Newcomer"] = "assigned on joining in mid-year (A39)",
        ["Choice"] = "chosen in the track window (R8)",
        ["Default"] = "assigned because the window closed without a choice (R13)",
        ["Downgrade"] = "after a downgrade (R27)",
        ["Override"] = "placed by a person (R22)",
        ["Upgrade"] = "a higher track in mid-year, approved by a person (A40)",
    };

    private static readonly Dictionary<string, string> Papers = new(StringComparer.Ordinal)
    {
        ["Agreement"] = "partner agreement",
        ["Policy"] = "policies on this portal",
        ["Guide"] = "programme guide",
    };

    /// <summary>A name such as <c>TooFewValidLines</c> or <c>launch-assignment</c> in words.</summary>
    public static string Of(string? name) => name is null ? "" : Known.GetValueOrDefault(name) ?? Apart(name);

    /// <summary>Why a track is held, to follow "since".</summary>
    public static string Reason(string? basis) => basis is null ? "" : Reasons.GetValueOrDefault(basis) ?? Apart(basis);

    /// <summary>Which document prevails where two differ, the strongest first, as the end of a sentence.</summary>
    public static string Prevailing(IEnumerable<string> documents) =>
        string.Join(", then the ", documents.Select(document => Papers.GetValueOrDefault(document) ?? Apart(document)));

    /// <summary>Who decided: the programme, the partner, or a person, whose name is left as it is.</summary>
    public static string Decider(string name) => name is "programme" or "partner" ? Capital(name) : name;

    /// <summary>A region's id as a name; short words are initials, such as <c>UK</c>.</summary>
    public static string Region(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return string.Join(' ', id.Split('-', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length <= 3 ? word.ToUpperInvariant() : Capital(word)));
    }

    // A sentence is left as it is; a single word is taken apart where a capital or a dash begins the next one.
    private static string Apart(string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal))
            return name;

        var words = new StringBuilder(name.Length + 8);
        for (var place = 0; place < name.Length; place++)
        {
            var letter = name[place];
            var begins = char.IsUpper(letter) && place > 0 && !char.IsUpper(name[place - 1]) && name[place - 1] != '-';
            if (begins)
                words.Append(' ');
            var staysCapital = place == 0 || (place + 1 < name.Length && char.IsUpper(name[place + 1])) || !begins;
            words.Append(letter == '-' && !FollowsDigit(name, place) ? ' '
                : staysCapital ? letter : char.ToLowerInvariant(letter));
        }

        var spelled = words.ToString().Split(' ').Select(word => Initials.GetValueOrDefault(word, word));
        return Capital(string.Join(' ', spelled));
    }

    private static bool FollowsDigit(string name, int place) => place > 0 && char.IsDigit(name[place - 1]);

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
