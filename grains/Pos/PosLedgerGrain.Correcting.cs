using System.Diagnostics;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>Lines of closed weeks, corrected by entries that name them.</summary>
internal sealed partial class PosLedgerGrain
{
    public async Task<PosLedgerCorrection> Correct(PosCorrectionOrder order, PosReporter reporter, long counted)
    {
        var guide = await guides.NamedAsync(reporter.GuideVersion);
        var hash = ContentHash.Of(order);
        var found = await corrections.FindLine(PartnerId, new PosLineKey(order.InvoiceNumber, order.InvoiceLine));
        if (await FindRepeatAsync(order, found, hash) is { } repeat)
            return new(new PosCorrectionAnswer(repeat.View), await UpToDateAsync(counted, counted));

        var decision = PosCorrections.Decide(
            new PosCorrectionFacts
            {
                Request = new PosCorrectionRequest
                {
                    Withdrawn = order.Withdrawn,
                    Quantity = order.Quantity,
                    UnitNetPrice = order.UnitNetPrice,
                    PreSalesIncentiveTotal = order.PreSalesIncentiveTotal,
                },
                Line = found is null ? null : new PosCorrectedLine(found.Week, found.Line.Type, found.Value),
                IdTaken = order.CorrectionId is { } id && await corrections.Find(PartnerId, id) is not null,
                Today = reporter.Today,
                JudgedFrom = reporter.JudgedFrom,
                QuarterSettled = found is not null && guide.Calendar.QuarterOf(found.Week) <= reporter.LastSettledQuarter,
                CatalogueMsrp = found is null ? 0 : await MsrpAsync(found.Line.ManufacturerPartNumber, found.Line.InvoiceDate),
            },
            guide.Pos);
        switch (decision)
        {
            case PosCorrectionDecision.Refused refused:
                return new(
                    new PosCorrectionAnswer(null, refused.Reason.ToString(), refused.Field, refused.Message),
                    await UpToDateAsync(counted, counted));

            case PosCorrectionDecision.Taken taken:
                var correction = NewCorrection(order, found!, taken, hash, reporter.ReceivedAt);
                await WriteAsync(() => corrections.Append(PartnerId, correction));
                lastSequence = correction.View.Sequence;
                reports[found!.Week] = reports[found.Week] with { ChangedSequence = lastSequence };
                return new(new PosCorrectionAnswer(correction.View), await UpToDateAsync(counted, counted));

            default:
                throw new UnreachableException();
        }
    }

    // With an id of the caller's the id makes it the same; without one, that the line was last corrected by the very same content.
    private async Task<PosCorrectionRow?> FindRepeatAsync(PosCorrectionOrder order, PosCorrectable? found, string hash)
    {
        var former = order.CorrectionId is { } id
            ? await corrections.Find(PartnerId, id)
            : found?.Corrections.LastOrDefault();
        return former?.ContentHash == hash ? former : null;
    }

    private PosCorrectionRow NewCorrection(
        PosCorrectionOrder order, PosCorrectable found, PosCorrectionDecision.Taken taken, string hash, DateTimeOffset at)
    {
        var ordinal = found.Corrections.Length + 1;
        return new(
            new PosCorrectionView
            {
                CorrectionId = order.CorrectionId ?? DerivedId(found, ordinal, hash),
                Sequence = lastSequence + 1,
                Ordinal = ordinal,
                Corrects = found.Corrections.LastOrDefault()?.View.CorrectionId,
                Week = found.Week,
                Version = found.Version,
                Line = found.Line.Line,
                InvoiceNumber = order.InvoiceNumber,
                InvoiceLine = order.InvoiceLine,
                InvoiceDate = found.Line.InvoiceDate,
                Withdrawn = order.Withdrawn,
                Quantity = taken.Value.Quantity,
                UnitNetPrice = taken.Value.UnitNetPrice,
                PreSalesIncentiveTotal = taken.Value.Incentive,
                AddedQuantity = taken.Quantity,
                AddedNet = taken.Net,
                AddedGross = taken.Gross,
                Reason = order.Reason,
                By = order.By,
                At = at,
            },
            hash);
    }

    private static string DerivedId(PosCorrectable found, int ordinal, string hash) =>
        "content-" + ContentHash.Of($"{found.Week}", $"{found.Version}", $"{found.Line.Line}", $"{ordinal}", hash)[..32];

    private async Task<decimal> MsrpAsync(string part, DateOnly day)
    {
        var products = await GrainFactory.GetGrain<ICatalogue>(GrainKeys.Catalogue).Find([part]);
        return products.IsEmpty ? 0 : products[0].MsrpOn(day);
    }
}
