using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Prices;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>The products of every test's catalogue.</summary>
internal static class Products
{
    /// <summary>One whose price lets a single line be worth a year.</summary>
    public static readonly Product Auditorium =
        new("960-001999", "Auditorium installation", "Video collaboration", "Rooms", 1_000_000m);

    public static readonly Product Camera =
        new("960-001501", "Conference camera", "Video collaboration", "Cameras", 1_000m);

    public static readonly Product Support =
        new("994-000110", "Support for a year", "Services and software", "Support", 500m);

    /// <summary>A hundred small things, each of another price.</summary>
    public static readonly ImmutableArray<Product> Small =
    [
        .. Enumerable.Range(0, 100).Select(number => new Product(
            $"952-{number:000000}", $"Small thing {number}", "Personal workspace", "Mice", 41.37m + (number * 3.19m))),
    ];

    public static readonly ImmutableArray<Product> All = [Auditorium, Camera, Support, .. Small];
}
