using System.Text.Json;
using PartnerConnect.Gateway.ColumnMaps;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Tests.ColumnMaps;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Tests.Fuzzing;

/// <summary>Whatever a map says, it is taken or refused by field; and whatever a file holds, a map that was taken translates it.</summary>
public sealed class ColumnMapFuzzTests
{
    private static readonly ColumnMapBody Sound = JsonSerializer.Deserialize<ColumnMapBody>(
        ColumnMapFiles.Map, JsonSerializerOptions.Web)!;

    [Fact]
    public void A_column_map_is_taken_or_refused_and_translates_whatever_comes() => FuzzRun.Try(random =>
    {
        var (map, faults) = ColumnMapCheck.Read(random.Next(3) == 0 ? Sound : Spoiled(random), "F-1");
        Assert.NotEqual(map is null, faults.Count == 0);
        if (map is null)
            return;

        var names = map.Columns.Select(pair => pair.Name).Concat(map.Ignored)
            .Select(name => random.Next(20) == 0 ? Blows.Strike(name, random) : name).ToArray();
        random.Shuffle(names);
        var (translation, unknownAt) = ColumnTranslation.Of(names, map, "F-1", random.Next(2) == 0 ? new PosWeek(2024, 15) : null);
        if (translation is null)
        {
            Assert.InRange(unknownAt, 0, names.Length - 1);
            return;
        }

        _ = PosHeader.TryRead(translation.Columns, out _, out _);
        for (var line = 2; line < 20; line++)
        {
            var fields = Enumerable.Range(0, random.Next(6) == 0 ? random.Next(FileRecord.MostFields) : names.Length)
                .Select(_ => random.Next(2) == 0 ? Blows.Piece(random) : random.Next().ToString(provider: null)).ToArray();
            var fault = random.Next(9) == 0 ? new RecordFault(random.Next(FileRecord.MostFields + 1), "Why") : null;
            var row = translation.Translate(new FileRecord(line, fields, fault, (UInt128)random.NextInt64() << random.Next(64)));
            Assert.Equal(translation.Columns.Length, row.Fields.Length);
            Assert.True(row.UnreadableReason is not null || fields.Length == names.Length);
        }
    });

    private static ColumnMapBody Spoiled(Random random) => Sound with
    {
        Columns = Spoiled(Sound.Columns, random),
        Fixed = random.Next(3) == 0 ? null : Spoiled(Sound.Fixed!, random),
        Ignore = random.Next(3) == 0 ? null : [Text("Medewerker", random), Text("x", random)],
        DecimalComma = random.Next(2) == 0,
        DateFormat = random.Next(3) == 0 ? Text("yyyyMMdd", random) : null,
        TransactionTypes = random.Next(3) == 0 ? null : Spoiled(Sound.TransactionTypes!, random),
    };

    private static Dictionary<string, string> Spoiled(IReadOnlyDictionary<string, string> sound, Random random)
    {
        var spoiled = new Dictionary<string, string>();
        foreach (var (name, value) in sound)
            spoiled[Text(name, random)] = random.Next(40) == 0 ? null! : Text(value, random);
        return spoiled;
    }

    private static string Text(string text, Random random) => random.Next(15) == 0 ? Blows.Strike(text, random) : text;
}
