using Spectre.Console;

namespace PartnerConnect.Silo.Hosting;

/// <summary>Says where to look and how to get a token.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app, SiloOptions options)
    {
        var url = app.Urls.First();
        var rows = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        rows.AddRow("Portal", $"{url}/portal");
        rows.AddRow("API", $"{url}/docs  (OpenAPI at {url}/openapi/v1.json)");
        rows.AddRow("Dashboard", $"{url}/dashboard  (role ops)");
        rows.AddRow("Health", $"{url}/health/ready");
        rows.AddRow("Data", Path.GetFullPath(options.DataDirectory));
        if (options.SimulateFrom is not null)
            rows.AddRow("Clock", $"simulated; GET {url}/v1/clock, POST {url}/v1/clock/advance");
        AnsiConsole.Write(rows);

        // An operator who brought a key of its own, or an identity provider, gives out the tokens as well.
        if (app.Configuration.GetSection("PartnerConnect:Auth").GetChildren().Any())
            return;
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("A token, for this development machine only:");
        AnsiConsole.WriteLine($$"""  curl -s {{url}}/dev/token -H 'Content-Type: application/json' -d '{"role": "programme-manager"}'""");
    }
}
