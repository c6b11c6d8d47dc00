using System.Security.Claims;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Who reads what of a partner's customers: the partner itself and who runs the programme; all others read totals.</summary>
internal static class PosPrivacy
{
    private const string EndCustomer = "EndCustomer";

    /// <summary>Whether lines with their end customers are for this caller.</summary>
    public static bool MayReadLines(this ClaimsPrincipal user) => Policies.Lets(user, Policies.ReadLines);

    /// <summary>A rejected line as this caller may read it: without what it says of an end customer, where that is not for it.</summary>
    public static PosRejectView For(this PosRejectView reject, ClaimsPrincipal user) =>
        user.MayReadLines() ? reject
            : !IsOfEndCustomer(reject.Field) ? reject with { Fields = null }
            : reject with
            {
                Fields = null,
                Value = "",
                Message = $"{reject.Field} is refused; what it says is for the partner and for those who run the programme.",
            };

    /// <summary>A warning as this caller may read it: a return is told with whom it came from, whatever column it is about.</summary>
    public static PosWarningView For(this PosWarningView warning, ClaimsPrincipal user) => user.MayReadLines()
        ? warning
        : warning with { Value = "", Message = $"{warning.Field} is odd; what it says is for the partner and for those who run the programme." };

    /// <summary>A restatement as this caller may read it: without its lines, where those are not for it.</summary>
    public static RestatementView For(this RestatementView restatement, ClaimsPrincipal user) =>
        user.MayReadLines() ? restatement : restatement with { Lines = [] };

    private static bool IsOfEndCustomer(string field) =>
        field.StartsWith(EndCustomer, StringComparison.Ordinal) || field == PosColumns.EndCustomerCity;
}
