using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerConnect.Gateway.Commands;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Tests.ColumnMaps;
using PartnerConnect.Gateway.Tests.Hosting;
using Spectre.Console;
using static PartnerConnect.Gateway.Tests.Pos.PosFiles;

namespace PartnerConnect.Gateway.Tests.Commands;

public sealed class PosCommandTests(GatewayHost host) : IDisposable
{
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("partnerconnect-command-");
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => files.Delete(recursive: true);

    [Fact]
    public async Task A_week_that_is_accepted_ends_with_0_and_is_shown_again()
    {
        var partnerId = await host.EnrolAsync();
        Assert.Equal(0, await RunAsync(partnerId, "send", Written(Header + Sale(partnerId)), "--partner", partnerId, "--week", Week));
        Assert.Contains("1 lines accepted, 0 rejected, net 100", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("MB/s", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(partnerId, "report", "--partner", partnerId, "--week", Week));
        Assert.Contains($"{partnerId} {Week}: version 1, ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_lines_end_with_1_and_are_written_safe_for_a_spreadsheet()
    {
        var partnerId = await host.EnrolAsync();
        var rejects = Path.Combine(files.FullName, "rejects.csv");
        var file = Written(Header + Sale(partnerId) + Sale(partnerId, line: 2, part: "=HYPERLINK(1)"));
        Assert.Equal(1, await RunAsync(partnerId, "send", file, "--partner", partnerId, "--week", Week, "--rejects", rejects));
        Assert.Contains("3 | L02 | ManufacturerPartNumber | =HYPERLINK(1)", output.ToString(), StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(rejects);
        Assert.StartsWith("line,partnerId,week,code,field,value,message\r\n3,,,L02,ManufacturerPartNumber,'=HYPERLINK(1),", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Single_lines_are_amended_by_a_file_or_by_JSON()
    {
        var partnerId = await host.EnrolAsync();
        Assert.Equal(1, await RunAsync(partnerId, "send", Written(Header + Sale(partnerId) + Sale(partnerId, line: 2, part: "NONE")), "--partner", partnerId, "--week", Week));
        var file = Written($"Line,ManufacturerPartNumber\n3,{GatewayHost.Product}\n");
        Assert.Equal(2, await RunAsync(partnerId, "amend", file, "--partner", partnerId, "--week", Week));
        Assert.Equal(0, await RunAsync(partnerId, "amend", file, "--partner", partnerId, "--week", Week, "--version-of", "1"));
        Assert.Contains("version 2, Accepted, 2 lines accepted, 0 rejected", output.ToString(), StringComparison.Ordinal);

        var json = Path.Combine(files.FullName, "lines.json");
        await File.WriteAllTextAsync(json, """{"version":1,"lines":[{"line":2,"withdraw":true}]}""");
        Assert.Equal(1, await RunAsync(partnerId, "amend", json, "--partner", partnerId, "--week", Week));
        Assert.Contains("409 Version 2 counts and not version 1", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_and_a_week_without_sales_are_sent_as_well()
    {
        var partnerId = await host.EnrolAsync();
        Assert.Equal(1, await RunAsync(partnerId, "send", Written(Header + Sale(partnerId) + Sale("T-NONE"))));
        Assert.Contains("2 lines: 1 accepted, 1 rejected; 1 reports", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(partnerId, "send", "--zero-sales", "--partner", partnerId, "--week", "2023-W38"));
    }

    [Fact]
    public async Task A_column_map_is_put_shown_and_taken_away()
    {
        var partnerId = await host.EnrolAsync();
        Assert.Equal(0, await RunAsync(partnerId, "column-map", "put", Written(ColumnMapFiles.Map), "--partner", partnerId));
        Assert.Equal(0, await RunAsync(partnerId, "column-map", "get", "--partner", partnerId));
        Assert.Contains("\"Factuurnr\": \"InvoiceNumber\"", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(partnerId, "column-map", "delete", "--partner", partnerId));
        Assert.Equal(1, await RunAsync(partnerId, "column-map", "get", "--partner", partnerId));
        Assert.Equal(1, await RunAsync(partnerId, "column-map", "put", Written("""{"columns":{"A":"B"}}"""), "--partner", partnerId));
        Assert.Contains("columns.A: 'B' is no column", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_returned_ends_with_1_and_says_why()
    {
        var partnerId = await host.EnrolAsync();
        Assert.Equal(1, await RunAsync(partnerId, "send", Written("a,b\n"), "--partner", partnerId, "--week", Week));
        Assert.Contains("400 F01: ", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("send")]
    [InlineData("send", "nowhere.csv")]
    [InlineData("send", "--zero-sales")]
    [InlineData("send", "--partner", "P", "--zero-sales")]
    [InlineData("report", "--partner", "P")]
    [InlineData("report", "--partner", "P", "--week", "2024-W15", "--to", "ftp://x")]
    [InlineData("report", "--partner", "P", "--week", "2024-W15", "--token", "")]
    [InlineData("nonsense")]
    public async Task A_command_that_is_wrong_ends_with_2(params string[] args)
    {
        Assert.Equal(2, await RunAsync("P", args));
        Assert.NotEqual("", errors.ToString());
    }

    [Fact]
    public async Task A_token_that_does_not_open_the_door_ends_with_2() => Assert.Equal(
        2, await RunAsync("P", "report", "--partner", "P", "--week", Week, "--token", "nonsense"));

    [Fact]
    public async Task A_token_need_not_stand_on_the_command_line()
    {
        var partnerId = await host.EnrolAsync();
        var token = host.Services.GetRequiredService<DevelopmentTokens>().Issue("partner", partnerId, name: null);
        string[] args = ["pos", "report", "--partner", partnerId, "--week", Week, "--to", host.Address.ToString()];
        Assert.Equal(1, await PosCommand.RunAsync(args, Told(token)));
        Assert.Contains("404", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await PosCommand.RunAsync(args, Told(token: null)));
    }

    [Fact]
    public async Task What_the_service_cannot_take_at_present_is_sent_again_whole()
    {
        var received = new List<string>();
        await using var service = await StubAsync(async context =>
        {
            received.Add(await new StreamReader(context.Request.Body).ReadToEndAsync());
            context.Response.StatusCode = received.Count == 1 ? 503 : 200;
            context.Response.Headers.RetryAfter = "0";
            if (received.Count > 1)
                await context.Response.WriteAsync("""{"lines":1,"accepted":1}""");
        });
        Assert.Equal(0, await RunAsync("P", "send", Written(Header), "--to", service.Urls.Single()));
        Assert.Equal([Header, Header], received);
        Assert.Contains("trying again", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_ledger_and_partners_that_agree_end_with_0()
    {
        var partnerId = await host.EnrolAsync();
        Assert.Equal(0, await RunAsync(partnerId, "send", Written(Header + Sale(partnerId)), "--partner", partnerId, "--week", Week));
        var token = host.Services.GetRequiredService<DevelopmentTokens>().Issue("finance", partnerId: null, name: null);
        Assert.Equal(0, await RunAsync(partnerId, "reconcile", "--region", "benelux", "--token", token));
        Assert.Matches("EUR: lines ([0-9.]+), ledger \\1, partners \\1", output.ToString());
        Assert.Contains(", 0 differ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_is_named_by_partner_and_week_and_ends_with_1()
    {
        await using var service = await StubAsync(context => context.Response.WriteAsync(context.Request.Query.ContainsKey("cursor")
            ? """{"partners":1,"weeks":2,"totals":[{"lines":{"amount":2.5,"currency":"EUR"},"ledger":{"amount":2.5,"currency":"EUR"},"counted":{"amount":2,"currency":"EUR"}}],"differences":[{"partnerId":"B","week":"2024-W15","totals":{"lines":{"amount":0.5},"ledger":{"amount":0.5},"counted":{"amount":0}}}]}"""
            : """{"partners":1,"weeks":1,"totals":[{"lines":{"amount":1,"currency":"EUR"},"ledger":{"amount":1,"currency":"EUR"},"counted":{"amount":1,"currency":"EUR"}}],"differences":[],"next":"QQ"}"""));
        Assert.Equal(1, await RunAsync("P", "reconcile", "--to", service.Urls.Single()));
        Assert.Equal(
            "B 2024-W15: lines 0.5, ledger 0.5, partner 0\nEUR: lines 3.5, ledger 3.5, partners 3\n2 partners, 3 weeks, 1 differ\n",
            output.ToString());
    }

    private static async Task<WebApplication> StubAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private string Written(string text)
    {
        var path = Path.Combine(files.FullName, Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private Task<int> RunAsync(string partnerId, params string[] args)
    {
        var token = host.Services.GetRequiredService<DevelopmentTokens>().Issue("partner", partnerId, name: null);
        string[] needed = [.. args.Contains("--to") ? [] : new[] { "--to", host.Address.ToString() },
            .. args.Contains("--token") ? [] : new[] { "--token", token }];
        return PosCommand.RunAsync(["pos", .. args, .. needed], Told(token: null));
    }

    private Terminal Told(string? token)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        return new Terminal(console, errors, TimeProvider.System, token);
    }
}
