using PartnerConnect.Gateway.Commands;
using PartnerConnect.Gateway.Hosting;

// A person's command to a gateway elsewhere; everything else on the command line is the host's.
if (args is [PosCommand.Name, ..])
    return await PosCommand.RunAsync(args, Terminal.OfProcess());
if (args is [RecheckCommand.Name, ..])
    return RecheckCommand.Run(args, Terminal.OfProcess());
if (args is [RunsCommand.Name, ..])
    return await RunsCommand.RunAsync(args, Terminal.OfProcess());

var builder = WebApplication.CreateBuilder(args);

// The cluster it speaks for.
builder.AddClusterConnection();

// Everything else is what the silo's single-machine process composes as well.
builder.AddGateway(new GatewayOptions());

var app = builder.Build();
app.UseGateway();
await app.RunAsync();
return 0;
