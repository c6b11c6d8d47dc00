using System.Collections.Immutable;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>How a line of a feed is kept on disk while the feed is put in order; read by the process that wrote it and by no other.</summary>
internal static class FeedRowFormat
{
    public static void Write(BinaryWriter writer, FeedRow row)
    {
        writer.Write(row.PartnerId);
        writer.Write7BitEncodedInt(row.Week.Year);
        writer.Write7BitEncodedInt(row.Week.Number);
        writer.Write(row.DeclaresZeroSales);
        writer.Write7BitEncodedInt(row.Line.Line);
        writer.Write7BitEncodedInt(row.Line.Fields.Length);
        foreach (var field in row.Line.Fields)
            writer.Write(field);
        writer.Write(row.Line.UnreadableReason is not null);
        if (row.Line.UnreadableReason is { } reason)
        {
            writer.Write(row.Line.UnreadableField ?? "");
            writer.Write(reason);
        }
    }

    public static FeedRow Read(BinaryReader reader, TextPool texts)
    {
        var partnerId = texts.Get(reader.ReadString());
        var week = new PosWeek(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var declares = reader.ReadBoolean();
        var line = reader.Read7BitEncodedInt();
        var fields = ImmutableArray.CreateBuilder<string>(reader.Read7BitEncodedInt());
        for (var field = 0; field < fields.Capacity; field++)
            fields.Add(texts.Get(reader.ReadString()));
        return reader.ReadBoolean()
            ? new FeedRow(partnerId, week, declares, new PosFileRow(line, fields.MoveToImmutable(), reader.ReadString(), reader.ReadString()))
            : new FeedRow(partnerId, week, declares, new PosFileRow(line, fields.MoveToImmutable()));
    }
}
