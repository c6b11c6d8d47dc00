using System.Globalization;
using System.Net;
using Orleans.Configuration;
using Orleans.Storage;
using PartnerConnect.Grains;
using PartnerConnect.Silo.Storage;
using PartnerConnect.States;

// arguments: gathered or one-by-one, silo port, gateway port, seconds, and numbers of callers; prints a line for each: callers, writes per second, median ms
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
await using var database = Database.OpenPostgreSql(builder.Configuration.GetConnectionString("PartnerConnect")!);
await DatabaseMigration.ApplyAsync(database);
var numbers = args[1..].Select(each => int.Parse(each, CultureInfo.InvariantCulture)).ToArray();
builder.UseOrleans(silo =>
{
    silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (args[0], args[0]));
    silo.ConfigureEndpoints(IPAddress.Loopback, numbers[0], numbers[1]);
    silo.UseDatabase(database, gathers: args[0] == "gathered");
});
await using var app = builder.Build();
await app.StartAsync();
var writes = new StateWrites(app.Services.GetRequiredKeyedService<IGrainStorage>(ProgrammeStorage.Name), partners: 4096);
await writes.BeginAsync();
await writes.MeasureAsync(32, TimeSpan.FromSeconds(3));
foreach (var callers in numbers[3..])
{
    var (perSecond, median) = await writes.MeasureAsync(callers, TimeSpan.FromSeconds(numbers[2]));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{callers} {perSecond:0} {median:0.000}"));
}

await app.StopAsync();
