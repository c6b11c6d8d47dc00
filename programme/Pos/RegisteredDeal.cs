namespace PartnerConnect.Programme.Pos;

/// <summary>An approved deal registration, as a POS line that names it is held against it (L10).</summary>
/// <param name="Id">Its id, compared character by character.</param>
/// <param name="PartnerId">The partner it was approved for.</param>
/// <param name="EndCustomerName">The end customer it was approved for.</param>
/// <param name="FirstDay">The day of approval.</param>
/// <param name="LastProtectedDay">The last day of its protection, itself included.</param>
/// <remarks>Source: R61, R62; programme rules section 4 (DealRegistrationId).</remarks>
public sealed record RegisteredDeal(
    string Id, string PartnerId, string EndCustomerName, DateOnly FirstDay, DateOnly LastProtectedDay);
