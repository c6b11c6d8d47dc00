using System.Net;
using System.Net.Http.Headers;
using PartnerConnect.Gateway.Xlsx;

namespace PartnerConnect.Gateway.Commands;

/// <summary>A file as the body of a request, read as it is sent.</summary>
internal sealed class UploadContent : HttpContent
{
    private readonly FileInfo file;
    private readonly Action<long> sent;

    public UploadContent(FileInfo file, Action<long> sent)
    {
        this.file = file;
        this.sent = sent;
        Headers.ContentType = new MediaTypeHeaderValue(
            Is(".xlsx") ? TableFile.WorkbookType : Is(".json") ? "application/json" : "text/csv");

        bool Is(string extension) => file.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var source = file.OpenRead();
        var buffer = new byte[128 * 1024];
        var total = 0L;
        while (await source.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            sent(total += read);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length;
        return true;
    }
}
