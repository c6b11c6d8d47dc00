using Npgsql;
using PartnerConnect.Peer;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();

var connection = builder.Configuration.GetConnectionString("PartnerConnect")!;
await using var intake = LineIntake.Open(connection);

// Statements stay prepared, and a connection is not wiped between two uses: what a careful author would say.
await using var source = NpgsqlDataSource.Create(connection + ";Max Auto Prepare=32;No Reset On Close=true");
var close = new QuarterClose(source);
app.MapGet("/health/ready", () => "ready");
app.MapPost("/catalogue", (HttpRequest request) => intake.TakeCatalogueAsync(request.Body));
app.MapPost("/feed", (HttpRequest request, string commit) => intake.TakeFeedAsync(request.Body, commitsEachLine: commit == "line"));
app.MapPost("/close", (string period, int workers) => close.CloseAsync(period, workers));
await app.RunAsync();
