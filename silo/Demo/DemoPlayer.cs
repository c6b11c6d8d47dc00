using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace PartnerConnect.Silo.Demo;

/// <summary>Plays the sample programme day by day: the clock goes forward, partners report, choose and order.</summary>
internal sealed class DemoPlayer(DemoApi api, SampleProgramme sample)
{
    /// <summary>The day on which the sample partners are taken in, a week before launch.</summary>
    public static readonly DateOnly FirstDay = new(2023, 9, 25);

    /// <summary>The day after the last window: every choice and default of the second April is made.</summary>
    public static readonly DateOnly LastDay = new(2025, 5, 2);

    private const int AtOnce = 16;

    public async Task PlayAsync(CancellationToken cancelled) =>
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                await TakeInAsync(progress, cancelled);
                await LiveAsync(progress, cancelled);
            });

    private async Task TakeInAsync(ProgressContext progress, CancellationToken cancelled)
    {
        var history = sample.Events.Where(each => each.Day <= FirstDay).ToList();
        var task = progress.AddTask("Partners, catalogue and history", maxValue: history.Count + 1);
        await api.SendCsvAsync(HttpMethod.Put, "/v1/catalogue", SampleProgramme.CatalogueCsv(), cancelled);
        await api.SendCsvAsync(HttpMethod.Post, "/v1/partners/import", SampleImports.Partners(sample.Partners.Where(partner => JoinsOn(partner) <= FirstDay)), cancelled);
        task.Increment(1);
        await PlayTogetherAsync(history, task, cancelled);
    }

    private async Task LiveAsync(ProgressContext progress, CancellationToken cancelled)
    {
        var task = progress.AddTask("FY24 and FY25", maxValue: LastDay.DayNumber - FirstDay.DayNumber);
        var events = sample.Events.ToLookup(each => each.Day);
        var joining = sample.Partners.ToLookup(JoinsOn);
        for (var day = FirstDay.AddDays(1); day <= LastDay; day = day.AddDays(1))
        {
            if (events[day].Any() || joining[day].Any() || day == LastDay)
            {
                task.Description = day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
                await api.SendAsync(HttpMethod.Post, "/v1/clock/advance", new { to = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, cancelled);
                await ApprovePosDowngradesAsync(cancelled);
                if (joining[day].Any())
                    await api.SendCsvAsync(
                        HttpMethod.Post, "/v1/partners/import", SampleImports.Partners(joining[day]), cancelled);
                await PlayTogetherAsync(events[day].ToList(), null, cancelled);
            }

            task.Increment(1);
        }

        task.Description = "FY24 and FY25";
    }

    // Partners act side by side, each in its own order.
    private Task PlayTogetherAsync(List<SampleEvent> events, ProgressTask? task, CancellationToken cancelled) =>
        Parallel.ForEachAsync(
            events.GroupBy(each => each.PartnerId),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancelled },
            async (partner, cancel) =>
            {
                foreach (var each in partner)
                {
                    await PlayAsync(each, cancel);
                    task?.Increment(1);
                }
            });

    private Task PlayAsync(SampleEvent each, CancellationToken cancelled) => each switch
    {
        SampleEvent.PosSubmitted { IsZeroSales: true } zero =>
            api.SendAsync(HttpMethod.Put, $"/v1/partners/{zero.PartnerId}/pos/{zero.Week}/zero-sales", null, cancelled),
        SampleEvent.PosSubmitted report =>
            api.SendCsvAsync(HttpMethod.Put, $"/v1/partners/{report.PartnerId}/pos/{report.Week}", report.Csv, cancelled),
        SampleEvent.TrackChosen choice =>
            api.SendAsync(HttpMethod.Put, $"/v1/partners/{choice.PartnerId}/track-choice", new { track = choice.Track }, cancelled),
        SampleEvent.NfrOrdered order =>
            api.SendAsync(
                HttpMethod.Put, $"/v1/partners/{order.PartnerId}/nfr/orders/{order.Day:yyyyMMdd}-{order.PartNumber}",
                new { manufacturerPartNumber = order.PartNumber, quantity = order.Quantity }, cancelled),
        _ => Task.CompletedTask,
    };

    // A named person agrees with every downgrade for lack of POS data; those for missed milestones are left to whoever looks.
    private async Task ApprovePosDowngradesAsync(CancellationToken cancelled)
    {
        var open = await api.GetAsync("/v1/proposals?status=Open&limit=200", cancelled);
        foreach (var proposal in open["items"]!.AsArray().OfType<JsonObject>().Where(each => each["rule"]!.GetValue<string>() == "R25"))
            await api.SendAsync(
                HttpMethod.Post, $"/v1/proposals/{proposal["id"]}/approve",
                new { reason = "No POS data for most of the quarter, and no answer to the reminders." }, cancelled);
    }

    // A partner whose agreement is signed later joins that day; one without an agreement is there from the start.
    private static DateOnly JoinsOn(SamplePartner partner) =>
        partner.AgreementSigned > FirstDay ? partner.AgreementSigned.Value : FirstDay;
}
