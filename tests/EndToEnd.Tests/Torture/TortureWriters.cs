using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>Writers with partners of their own, who never stop reporting, replacing, repeating and ordering until they are told to.</summary>
internal sealed class TortureWriters(TortureClient client, int writers, int partnersOfEach, int linesOfReport, int seed)
{
    /// <summary>The first of the weeks that are written; all of them lie in one quarter.</summary>
    public static readonly PosWeek FirstWeek = PosWeek.Parse("2024-W14");

    public const int Weeks = 10;
    public const int Products = 400;

    /// <summary>What a unit not for resale costs in cents: ten euros, less Premier's discount.</summary>
    public const int UnitPrice = 650;

    // The cap is 2,500.00.
    private const int MostUnits = 380;

    private static readonly DateOnly Launch = new(2023, 9, 1);

    private readonly List<Writer> all =
        [.. Enumerable.Range(1, writers).Select(number => new Writer(number, partnersOfEach, linesOfReport, new Random(seed + number)))];

    private long acknowledged;

    /// <summary>Lines in reports that were acknowledged.</summary>
    public long AcknowledgedLines => Interlocked.Read(ref acknowledged);

    /// <summary>The newest version of each week that was acknowledged.</summary>
    public IEnumerable<SoldWeek> Sold => all.SelectMany(writer => writer.Sold.Values);

    /// <summary>How many units not for resale were acknowledged to each partner.</summary>
    public IEnumerable<(string Partner, int Units)> Units => all.SelectMany(writer => writer.Partners.Select(partner => (partner, writer.Units[partner])));

    public IEnumerable<string> Partners => all.SelectMany(writer => writer.Partners);

    public async Task PrepareAsync()
    {
        var products = "ManufacturerPartNumber,Description,Category,Subcategory,Msrp\n960-001501,Conference camera,Video collaboration,Cameras,1000.00\n"
            + string.Concat(Enumerable.Range(1, Products).Select(number => Invariant($"960-9{number:00000},Unit {number},Webcams and headsets,Webcams,10.00\n")));
        await client.SendAsync(HttpMethod.Put, "/v1/catalogue", () => Csv(products));
        var partners = "PartnerId,Name,Type,Region,Country,City,AgreementSigned,OrientationCompleted,SalesCertified,TechnicalCertified,BrandAligned\n"
            + string.Concat(Partners.Select(partner => Invariant($"{partner},Torture {partner},SystemsIntegrator,benelux,NL,Utrecht,{Launch:yyyy-MM-dd},2023-09-15,2,2,true\n")));
        await client.SendAsync(HttpMethod.Post, "/v1/partners/import", () => Csv(partners));
    }

    public Task RunAsync(CancellationToken stopped) => Task.WhenAll(all.Select(async writer =>
    {
        while (!stopped.IsCancellationRequested)
            await StepAsync(writer);
    }));

    private Task StepAsync(Writer writer)
    {
        var partner = writer.Partners[writer.Random.Next(writer.Partners.Count)];
        return writer.Random.Next(100) switch
        {
            < 60 => ReportAsync(writer, writer.NextOf(partner, writer.AnyWeek())),
            < 70 => RepeatAsync(writer, partner),
            < 80 => FeedAsync(writer),
            < 90 => OrderAsync(writer, partner),
            _ => ReadAsync(writer, partner),
        };
    }

    private async Task ReportAsync(Writer writer, SoldWeek week)
    {
        var answer = await PutAsync(week);
        Expect(week.Version, answer["version"]?.GetValue<int>() ?? 0, week);
        Take(writer, week);
    }

    // What counts already is told again, and is no new version.
    private async Task RepeatAsync(Writer writer, string partner)
    {
        if (writer.Sold.GetValueOrDefault((partner, writer.AnyWeek())) is not { } week)
            return;
        var answer = await PutAsync(week);
        Expect(week.Version, answer["version"]?.GetValue<int>() ?? 0, week);
    }

    private async Task FeedAsync(Writer writer)
    {
        var weeks = writer.Partners.Select(partner => writer.NextOf(partner, writer.AnyWeek())).ToList();
        var feed = SoldWeek.Header + string.Concat(weeks.Select(week => week.Rows()));
        var answer = await client.SendAsync(HttpMethod.Post, "/v1/pos/feed", () => Csv(feed));
        Expect("[]", answer["rejects"]?.ToJsonString(), weeks[0]);
        foreach (var week in weeks)
            Take(writer, week);
    }

    private async Task OrderAsync(Writer writer, string partner)
    {
        if (writer.Units[partner] == MostUnits)
            return;
        var number = writer.Units[partner] + 1;
        await client.SendAsync(
            HttpMethod.Put, $"/v1/partners/{partner}/nfr/orders/torture-{number}",
            () => JsonContent.Create(new { manufacturerPartNumber = Invariant($"960-9{number:00000}"), quantity = 1 }));
        writer.Units[partner] = number;
    }

    // Nobody else writes to this partner, so that it tells what was acknowledged last, or it lost it.
    private async Task ReadAsync(Writer writer, string partner)
    {
        var standing = await client.SendAsync(HttpMethod.Get, $"/v1/partners/{partner}/standing");
        var (sold, units) = (writer.NetOf(partner), writer.Units[partner] * UnitPrice);
        Expect(sold / 100m, standing["netRevenue"]!["amount"]!.GetValue<decimal>(), partner);
        Expect(units / 100m, standing["nfr"]!["spent"]!["amount"]!.GetValue<decimal>(), partner);
    }

    private Task<JsonObject> PutAsync(SoldWeek week)
    {
        var file = SoldWeek.Header + week.Rows();
        return client.SendAsync(HttpMethod.Put, $"/v1/partners/{week.Partner}/pos/{week.Week}", () => Csv(file));
    }

    private void Take(Writer writer, SoldWeek week)
    {
        writer.Sold[(week.Partner, week.Week)] = week;
        Interlocked.Add(ref acknowledged, week.Lines.Count());
    }

    private void Expect<T>(T expected, T? told, object of)
    {
        if (!Equals(expected, told))
            client.Faults.Add($"{of}: {told}, not {expected}");
    }

    private static StringContent Csv(string rows) => new(rows, Encoding.UTF8, "text/csv");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Writer(int number, int partners, int linesOfReport, Random random)
    {
        public Random Random => random;

        public IReadOnlyList<string> Partners { get; } = [.. Enumerable.Range(1, partners).Select(partner => $"TO-{number}-{partner}")];

        public Dictionary<(string Partner, PosWeek Week), SoldWeek> Sold { get; } = [];

        public Dictionary<string, int> Units { get; } = Enumerable.Range(1, partners).ToDictionary(partner => $"TO-{number}-{partner}", _ => 0);

        public PosWeek AnyWeek() => new(FirstWeek.Year, FirstWeek.Number + random.Next(Weeks));

        public SoldWeek NextOf(string partner, PosWeek week) =>
            Sold.TryGetValue((partner, week), out var counts) ? counts.Next() : new SoldWeek(partner, week, 1, linesOfReport);

        public long NetOf(string partner) => Sold.Values.Where(week => week.Partner == partner).Sum(week => week.Counted.Sum(line => line.Net));
    }
}
