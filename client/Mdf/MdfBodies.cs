using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Deals;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Nfr;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Mdf;

namespace PartnerConnect.Gateway.Mdf;

/// <summary>Funds that are requested.</summary>
internal sealed record MdfRequestBody(
    string Kind, [property: JsonConverter(typeof(ProseJsonConverter))] string Activity, DateOnly FirstDay, DateOnly LastDay, Money Cost, Money Amount)
{
    private const int MostDays = 366;

    private static readonly string[] Kinds = Enum.GetNames<MdfKind>();

    /// <summary>The request, or what cannot be read of it.</summary>
    public ProblemHttpResult? TryRead(string? key, string by, out MdfOrder? order)
    {
        order = null;
        if (!OrderIds.IsWellFormed(key ?? ""))
            return DealKeys.Missing();
        if (!Kinds.Contains(Kind))
            return Problem.Invalid("kind", $"The kind is one of {string.Join(", ", Kinds)}.");
        var activity = Activity.Trim();
        if (activity.Length is 0 or > Prose.Longest)
            return Problem.Invalid("activity", $"The activity has 1 to {Prose.Longest} characters.");
        if (LastDay < FirstDay || LastDay.DayNumber - FirstDay.DayNumber > MostDays)
            return Problem.Invalid("lastDay", $"The last day is the first or one of the {MostDays} after it.");
        if (Cost.MinorUnits <= 0)
            return Problem.Invalid("cost", "The cost is more than 0.");
        if (Amount.MinorUnits <= 0)
            return Problem.Invalid("amount", "The amount is more than 0.");
        if (Cost.Currency != Amount.Currency)
            return Problem.Invalid("amount", "Cost and amount are in one currency.");
        order = new(key!, Kind, activity, FirstDay, LastDay, Cost, Amount, by);
        return null;
    }
}

/// <summary>How much is approved or accepted, where not all, and why.</summary>
internal sealed record MdfApprovalBody([property: JsonConverter(typeof(ProseJsonConverter))] string Reason, Money? Amount = null)
{
    /// <summary>What cannot be read of it.</summary>
    public ProblemHttpResult? Fault() =>
        FaultOf(Reason) ?? (Amount is { MinorUnits: <= 0 } ? Problem.Invalid("amount", "The amount is left out for all, or more than 0.") : null);

    /// <summary>What is wrong with a reason.</summary>
    public static ProblemHttpResult? FaultOf(string reason) => reason.Trim().Length is 0 or > Prose.Longest
        ? Problem.Invalid("reason", $"The reason has 1 to {Prose.Longest} characters.")
        : null;
}

/// <summary>A payment that is recorded.</summary>
internal sealed record MdfPaymentBody(string Reference);
