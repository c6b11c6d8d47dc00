using PartnerConnect.Gateway.Hosting;

var builder = WebApplication.CreateBuilder(args);

// The cluster it speaks for.
builder.AddClusterConnection();

// Everything else is what the silo's single-machine process composes as well.
builder.AddGateway(new GatewayOptions());

var app = builder.Build();
app.UseGateway();
await app.RunAsync();
