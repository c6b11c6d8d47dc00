using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Programme.Pos;

/// <summary>An approved deal registration, as a POS line that names it is held against it (L10).</summary>
/// <param name="Id">Its id, compared character by character.</param>
/// <param name="PartnerId">The partner it was approved for.</param>
/// <param name="EndCustomerName">The end customer it was approved for.</param>
/// <param name="FirstDay">The day of approval.</param>
/// <param name="LastProtectedDay">The last day of its protection, itself included.</param>
/// <remarks>Source: R61, R62; programme rules section 4 (DealRegistrationId).</remarks>
public sealed record RegisteredDeal(
    string Id, string PartnerId, string EndCustomerName, DateOnly FirstDay, DateOnly LastProtectedDay)
{
    /// <summary>The end customer's country; nothing where any will do.</summary>
    public string? Country { get; init; }

    /// <summary>The end customer's VAT number, by which it is known under another name as well; nothing where none was told.</summary>
    public string? VatNumber { get; init; }

    /// <summary>Whether a sale to this end customer is a sale of the deal: one country, and one name or one VAT number.</summary>
    /// <param name="customer">The end customer of the sale.</param>
    public bool IsFor(EndCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var sold = EndCustomerIdentity.Of(customer);
        if (Country is { } country && country != sold.Country)
            return false;
        return EndCustomerIdentity.PlainNameOf(EndCustomerName) is { Length: > 0 } name && name == sold.PlainName
            || (sold.VatNumber is { } vat && vat == EndCustomerIdentity.VatNumberOf(VatNumber, sold.Country));
    }
}
