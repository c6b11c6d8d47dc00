using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.Gateway.Tests.Hosting;
using static PartnerConnect.Gateway.Tests.Pos.PosFiles;

namespace PartnerConnect.Gateway.Tests.Spooling;

public sealed class SpoolSpaceTests(GatewayHost host)
{
    [Fact]
    public void What_is_written_is_read_back_and_the_file_is_gone_with_its_room()
    {
        var directory = Directory.CreateTempSubdirectory("partnerconnect-spool-");
        var space = new SpoolSpace(directory.FullName, 10);
        using (var file = space.Create())
        {
            Assert.Equal((0, 3), (file.Append([1, 2, 3]), file.Append([4])));
            Assert.Equal(4, space.UsedBytes);
            var read = new byte[2];
            Assert.Equal(2, file.Read(2, read));
            Assert.Equal([3, 4], read);
            Assert.Throws<NoRoomException>(() => file.Append(new byte[7]));
            Assert.Equal(4, space.UsedBytes);
        }

        Assert.Equal(0, space.UsedBytes);
        Assert.Empty(directory.EnumerateFileSystemInfos());
        directory.Delete();
        Assert.Throws<NoRoomException>(() => space.Create());
    }

    [Fact]
    public async Task A_lack_of_room_is_answered_with_503_and_a_problem()
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() }, RequestServices = host.Services };
        var faults = new Faults(
            host.Services.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>(), NullLogger<Faults>.Instance);
        Assert.True(await faults.TryHandleAsync(context, new NoRoomException(null), default));
        Assert.Equal(503, context.Response.StatusCode);
        context.Response.Body.Position = 0;
        var said = await new StreamReader(context.Response.Body).ReadToEndAsync();
        Assert.Contains("/problems/no-room", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_its_sender_breaks_off_leaves_nothing_behind()
    {
        var space = host.Services.GetRequiredService<SpoolSpace>();
        using var broken = new CancellationTokenSource();
        var call = host.As("programme-manager").PostAsync("/v1/pos/feed", new Endless(), broken.Token);
        while (space.UsedBytes == 0 && !call.IsCompleted)
            await Task.Delay(5);
        await broken.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => call);
        for (var waited = 0; space.UsedBytes > 0 && waited < 2000; waited++)
            await Task.Delay(5);
        Assert.Equal(0, space.UsedBytes);
    }

    /// <summary>A feed that goes on until it is broken off.</summary>
    private sealed class Endless : HttpContent
    {
        public Endless() => Headers.ContentType = new MediaTypeHeaderValue("text/csv");

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Header));
            var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(line => Sale("T-NONE", line))));
            while (true)
                await stream.WriteAsync(lines);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
