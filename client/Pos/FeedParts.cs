using PartnerConnect.Gateway.Spooling;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Into which parts the lines of a feed go, so that a part is small enough for memory.</summary>
internal static class FeedParts
{
    /// <summary>Into how many parts a feed, or a part that is too large, is divided.</summary>
    public const int Count = 512;

    /// <summary>How many bytes of lines are in memory at once, of one report or of many; there they take some eight times as much.</summary>
    public const long MostAtOnce = 4 * 1024 * 1024;

    /// <summary>The part of a partner: always the same within one feed, and at each depth another division.</summary>
    public static int Of(string partnerId, int depth) => (int)(unchecked((uint)HashCode.Combine(partnerId, depth)) % Count);

    /// <summary>Divides the lines of several partners anew.</summary>
    public static FeedSpool ByPartner(FeedSpool lines, int part, int depth, SpoolSpace space) =>
        Divide(lines, part, Count, row => Of(row.PartnerId, depth), space);

    /// <summary>Divides one partner's lines by week; the parts ascend with the weeks, and a week is never in two of them.</summary>
    public static FeedSpool ByWeek(FeedSpool lines, int part, SpoolSpace space)
    {
        var sizes = new SortedDictionary<PosWeek, long>();
        foreach (var (row, size) in lines.Read(part))
            sizes[row.Week] = sizes.GetValueOrDefault(row.Week) + size;

        var partOf = new Dictionary<PosWeek, int>();
        var (last, bytes) = (0, 0L);
        foreach (var (week, size) in sizes)
        {
            if (bytes > 0 && bytes + size > MostAtOnce)
                (last, bytes) = (last + 1, 0);
            partOf[week] = last;
            bytes += size;
        }

        return Divide(lines, part, last + 1, row => partOf[row.Week], space);
    }

    private static FeedSpool Divide(FeedSpool lines, int part, int count, Func<FeedRow, int> partOf, SpoolSpace space)
    {
        var divided = new FeedSpool(space, count);
        try
        {
            foreach (var (row, _) in lines.Read(part))
                divided.Add(partOf(row), row);
            return divided;
        }
        catch
        {
            divided.Dispose();
            throw;
        }
    }
}
