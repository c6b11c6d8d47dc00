namespace PartnerConnect.Programme;

/// <summary>A run of days, both ends included.</summary>
/// <param name="FirstDay">The first day in the range.</param>
/// <param name="LastDay">The last day in the range, itself included.</param>
public readonly record struct DateRange(DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>Whether the day lies in the range; both ends do.</summary>
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;
}
