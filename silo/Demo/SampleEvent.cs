using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>Something a sample partner does on a day.</summary>
internal abstract record SampleEvent
{
    private SampleEvent(DateOnly day, string partnerId)
    {
        Day = day;
        PartnerId = partnerId;
    }

    public DateOnly Day { get; }

    public string PartnerId { get; }

    /// <summary>Hands in the POS report of a week; a second one for the same week corrects the first.</summary>
    /// <remarks>The CSV is header and lines; of a week without sales, header and one <c>ZeroSales</c> row.</remarks>
    public sealed record PosSubmitted(DateOnly Day, string PartnerId, PosWeek Week, string Csv, bool IsZeroSales)
        : SampleEvent(Day, PartnerId);

    /// <summary>Asks for a track.</summary>
    public sealed record TrackChosen(DateOnly Day, string PartnerId, string Track)
        : SampleEvent(Day, PartnerId);

    /// <summary>Orders demonstration units.</summary>
    public sealed record NfrOrdered(DateOnly Day, string PartnerId, string PartNumber, int Quantity)
        : SampleEvent(Day, PartnerId);
}
