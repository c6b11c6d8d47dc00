using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Simulation.Tests.Clients;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>Single lines that were put right.</summary>
internal sealed partial class PartnerOracle
{
    private void Amend(Happening happening, ClientAmendment amendment, DateOnly today, Func<string, decimal?> msrp)
    {
        if (happening.IsHeld)
        {
            // As of a report: what was checked when it came in is taken from its row.
            if (happening.Entry is not null)
                Ledger.Take(amendment.Week, Ledger.Amended(amendment, today, guides.On(today), msrp));
            return;
        }

        var (code, taken) = Ledger.Amend(amendment, today, JudgedFrom, lastSettled, guides.On(today), msrp);
        Same("landing of an amendment", happening, happening.Landed, taken is not null);
        if (taken is not null)
        {
            Same("version and lateness of an amendment", happening, (happening.Entry!.Report.Version, happening.Entry.Report.Late), (taken.Version, taken.Late));
            Ledger.Take(amendment.Week, taken);
        }

        if (happening.IsAnswered)
        {
            var answer = (PosReportAnswer)happening.Answer!;
            Same("code of an amendment", happening, answer.Refusal ?? answer.Code, code);
            Same("version of an amendment", happening, answer.Version, Ledger.Reports.GetValueOrDefault(amendment.Week)?.Version ?? 0);
            if (taken is not null)
                Same("lines of an amendment", happening, (answer.LinesAccepted, answer.LinesRejected, answer.NetRevenue.MinorUnits), Ledger.Lines(amendment.Week));
        }
    }

    private void Correct(Happening happening, PosCorrectionOrder order, DateOnly today, Func<string, decimal?> msrp)
    {
        if (happening.IsHeld)
        {
            if (happening.Correction is { } landed)
                Ledger.Take(Ledger.Corrected(order, landed.Week, landed.Version, landed.Line));
            return;
        }

        var (refusal, holds, isNew) = Ledger.Correct(order, today, JudgedFrom, lastSettled, guides.On(today), msrp);
        Same("landing of a correction", happening, happening.Landed, isNew);
        if (isNew)
            Ledger.Take(holds!);
        if (happening.IsAnswered)
        {
            var answer = (PosCorrectionAnswer)happening.Answer!;
            Same("refusal of a correction", happening, answer.Refusal, refusal);
            Same("correction", happening,
                answer.Correction is { } told ? (told.Week, told.Version, told.Line, told.Quantity, told.UnitNetPrice, told.PreSalesIncentiveTotal) : default,
                holds is null ? default : (holds.Week, holds.Version, holds.FileLine, holds.Quantity, holds.Price, holds.Incentive));
        }
    }
}
