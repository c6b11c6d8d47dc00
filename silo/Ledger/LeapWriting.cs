using System.Text.Json;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Grains.Rebates;

namespace PartnerConnect.Silo.Ledger;

/// <summary>The values of the rows that LEAP statements leave.</summary>
internal static class LeapWriting
{
    public static (string, object?)[] ValuesOf(LeapStatementView statement) =>
    [
        ("@id", statement.Id),
        ("@partner_id", statement.PartnerId),
        ("@region", statement.Region),
        ("@number", statement.Number),
        ("@quarter", $"{statement.Quarter}"),
        ("@day", statement.Day),
        ("@track", statement.Track),
        ("@guide_version", statement.GuideVersion),
        ("@status", statement.Status),
        ("@refusal", statement.Refusal),
        ("@rule", statement.Rule),
        ("@currency", statement.Sales.Currency.Code),
        ("@sales_minor_units", statement.Sales.MinorUnits),
        ("@target_minor_units", statement.Target.MinorUnits),
        ("@rate_basis_points", statement.RateBasisPoints),
        ("@accrued_minor_units", statement.Accrued.MinorUnits),
        ("@earned_minor_units", statement.Earned.MinorUnits),
        ("@corrected_minor_units", statement.Corrected.MinorUnits),
        ("@carried_in_minor_units", statement.CarriedIn.MinorUnits),
        ("@payable_minor_units", statement.Payable.MinorUnits),
        ("@carried_out_minor_units", statement.CarriedOut.MinorUnits),
        ("@corrections", new JsonText(JsonSerializer.Serialize(statement.Corrections))),
        ("@lines", new JsonText(JsonSerializer.Serialize(statement.Lines))),
        ("@canonical_text", statement.Text),
        ("@hash", statement.Hash),
        ("@decision_id", statement.DecisionId),
    ];

    public static (string, object?)[] ValuesOf(LeapPaymentRow row) =>
    [
        ("@id", row.StatementId),
        ("@paid_on", row.Payment.PaidOn),
        ("@paid_reference", row.Payment.Reference),
        ("@paid_by", row.Payment.By),
        ("@paid_at", row.Payment.At),
        ("@paid_decision_id", row.Payment.DecisionId),
    ];
}
