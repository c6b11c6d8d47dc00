using PartnerConnect.Peer;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();

await using var intake = LineIntake.Open(builder.Configuration.GetConnectionString("PartnerConnect")!);
app.MapGet("/health/ready", () => "ready");
app.MapPost("/catalogue", (HttpRequest request) => intake.TakeCatalogueAsync(request.Body));
app.MapPost("/feed", (HttpRequest request, string commit) => intake.TakeFeedAsync(request.Body, commitsEachLine: commit == "line"));
await app.RunAsync();
