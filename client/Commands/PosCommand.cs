using System.CommandLine;

namespace PartnerConnect.Gateway.Commands;

/// <summary>The command line by which point-of-sale files are sent to a gateway.</summary>
internal static class PosCommand
{
    public const string Name = "pos";

    private const string BrokenOff = "Broken off. Whatever was taken in may be sent again; the same lines count once.";

    public static Task<int> RunAsync(string[] args, Terminal terminal) => ServiceCommand.RunAsync(
        new Command(Name, "Send and read point-of-sale reports.")
        {
            Send(terminal), Amend(terminal), Report(terminal), Maps(terminal), Reconcile(terminal),
        },
        args, terminal);

    private static Command Send(Terminal terminal)
    {
        var file = new Argument<FileInfo?>("file") { Description = "A CSV file or an Excel workbook.", Arity = ArgumentArity.ZeroOrOne };
        var (partner, week) = (Partner(isNeeded: false), Week(isNeeded: false));
        var map = new Option<string?>("--column-map") { Description = "The partner by whose column map a feed is read." };
        var zero = new Option<bool>("--zero-sales") { Description = "Declare the week to be without sales." };
        var rejects = RejectsFile();
        var command = new Command("send", "Send one partner's week, or a feed of many where no partner is named.")
        {
            file, partner, week, map, zero, rejects,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(partner) is null != result.GetValue(week) is null)
                result.AddError("--partner and --week belong together; without both the file is a feed.");
            if (result.GetValue(map) is not null && result.GetValue(partner) is not null)
                result.AddError("--column-map is for feeds; a partner's week is read by the partner's own.");
            if (result.GetValue(zero) && (result.GetValue(partner) is null || result.GetValue(file) is not null))
                result.AddError("--zero-sales needs --partner and --week, and no file.");
            if (!result.GetValue(zero) && result.GetValue(file) is null)
                result.AddError("Name the file to send.");
            if (result.GetValue(file) is { Exists: false } missing)
                result.AddError($"There is no file '{missing.Name}'.");
        });
        return Calling(command, terminal, (parsed, sending, cancellation) =>
        {
            var address = new PosAddress(parsed.GetValue(partner), parsed.GetValue(week), parsed.GetValue(map));
            return parsed.GetValue(zero)
                ? sending.CallAsync(HttpMethod.Put, address.Path + "/zero-sales", json: null, parsed.GetValue(rejects), cancellation)
                : sending.SendAsync(parsed.GetValue(file)!, address, parsed.GetValue(rejects), cancellation);
        });
    }

    private static Command Amend(Terminal terminal)
    {
        var file = new Argument<FileInfo>("file") { Description = "A CSV file or workbook with the column Line, or JSON." };
        file.AcceptExistingOnly();
        var (partner, week, rejects) = (Partner(isNeeded: true), Week(isNeeded: true), RejectsFile());
        var version = new Option<int?>("--version-of") { Description = "The version whose lines are corrected; a JSON file says so itself." };
        var command = new Command("amend", "Correct or withdraw single lines of a week's report.") { file, partner, week, version, rejects };
        command.Validators.Add(result =>
        {
            var isJson = result.GetValue(file)?.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase) == true;
            if (!isJson && result.GetValue(version) is null)
                result.AddError("Say with --version-of whose lines the file corrects, so that what counts by now is not overwritten.");
        });
        return Calling(command, terminal, (parsed, sending, cancellation) => sending.AmendAsync(
            parsed.GetValue(file)!, new PosAddress(parsed.GetValue(partner), parsed.GetValue(week)), parsed.GetValue(version),
            parsed.GetValue(rejects), cancellation));
    }

    private static Command Report(Terminal terminal)
    {
        var (partner, week, rejects) = (Partner(isNeeded: true), Week(isNeeded: true), RejectsFile());
        return Calling(
            new Command("report", "Show the report of a week that counts.") { partner, week, rejects }, terminal,
            (parsed, sending, cancellation) => sending.CallAsync(
                HttpMethod.Get, new PosAddress(parsed.GetValue(partner), parsed.GetValue(week)).Path, json: null,
                parsed.GetValue(rejects), cancellation));
    }

    private static Command Maps(Terminal terminal)
    {
        var file = new Argument<FileInfo>("file") { Description = "The map as JSON." };
        file.AcceptExistingOnly();
        var put = new Command("put", "Say how the partner's own files are read.") { file };
        return new Command("column-map", "How a partner's own files are read.")
        {
            OfPartner(put, HttpMethod.Put, parsed => File.ReadAllText(parsed.GetValue(file)!.FullName)),
            OfPartner(new Command("get", "Show the map."), HttpMethod.Get, _ => null),
            OfPartner(new Command("delete", "Take the map away."), HttpMethod.Delete, _ => null),
        };

        Command OfPartner(Command command, HttpMethod method, Func<ParseResult, string?> json)
        {
            var partner = Partner(isNeeded: true);
            command.Options.Add(partner);
            return Calling(command, terminal, (parsed, sending, cancellation) => sending.CallAsync(
                method, PosAddress.MapOf(parsed.GetValue(partner)!), json(parsed), rejectsFile: null, cancellation));
        }
    }

    private static Command Reconcile(Terminal terminal)
    {
        var region = new Option<string?>("--region") { Description = "Only the partners of this region." };
        return new Command("reconcile", "Hold the lines that count against the ledger and the partners.") { region }.Calling(
            terminal, BrokenOff,
            (parsed, service, cancellation) => new PosReconcile(service, terminal).RunAsync(parsed.GetValue(region), cancellation));
    }

    private static Command Calling(
        Command command, Terminal terminal, Func<ParseResult, PosSending, CancellationToken, Task<int>> call) =>
        command.Calling(terminal, BrokenOff, (parsed, service, cancellation) => call(parsed, new PosSending(service, terminal), cancellation));

    private static Option<string?> Partner(bool isNeeded) =>
        new("--partner") { Description = "The partner's id.", Required = isNeeded };

    private static Option<string?> Week(bool isNeeded) =>
        new("--week") { Description = "The ISO week, such as 2024-W15.", Required = isNeeded };

    private static Option<string?> RejectsFile() => new("--rejects") { Description = "Write the rejected lines to this CSV file." };
}
