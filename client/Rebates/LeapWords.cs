using PartnerConnect.GrainInterfaces.Rebates;

namespace PartnerConnect.Gateway.Rebates;

/// <summary>Says in words what a statement holds.</summary>
internal static class LeapWords
{
    /// <summary>What lines of a group are.</summary>
    public static string Kind(LeapLineView line) => (line.IsService, line.IsReturn) switch
    {
        (true, true) => "Services returned",
        (true, false) => "Services",
        (false, true) => "Products returned",
        _ => "Products",
    };

    /// <summary>Why a payment is not recorded.</summary>
    public static string Message(LeapPaymentAnswer answer) => answer.Refusal switch
    {
        "AlreadyPaid" => $"The statement was paid on {answer.Payment!.PaidOn:yyyy-MM-dd} with another reference or on another day.",
        "NothingToPay" => "The statement owes nothing.",
        "DayOutOfRange" => "A statement is paid on a day from its own up to the present one.",
        _ => $"The payment is refused: {answer.Refusal}.",
    };
}
