namespace PartnerConnect.Gateway.Portal;

/// <summary>Which partners the list shows.</summary>
/// <param name="Region">Only this region's, where given.</param>
/// <param name="Track">Only this track's, where given.</param>
/// <param name="Cursor">Only partners after this id, where given.</param>
public sealed record PartnerFilter(string? Region, string? Track, string? Cursor)
{
    /// <summary>The address of the list with this filter.</summary>
    public string Address => ListAddress.Of("/portal/partners", ("region", Region), ("track", Track), ("cursor", Cursor));
}
