namespace PartnerConnect.Programme.Pos;

/// <summary>What a partner has sold to whom, whichever invoice it was: what may come back (L11).</summary>
/// <param name="PartNumber">The part number as the catalogue spells it.</param>
/// <param name="Customer">The end customer's <see cref="EndCustomerNames.Plain"/> name.</param>
public readonly record struct SoldBefore(string PartNumber, string Customer);
