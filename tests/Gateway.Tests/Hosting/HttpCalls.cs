using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerConnect.Gateway.Tests.Hosting;

/// <summary>Calls in the words of the product.</summary>
internal static class HttpCalls
{
    public static Task<HttpResponseMessage> PutCsvAsync(this HttpClient client, string address, string text) =>
        client.PutAsync(address, Csv(Encoding.UTF8.GetBytes(text)));

    public static Task<HttpResponseMessage> PutCsvAsync(this HttpClient client, string address, byte[] bytes) =>
        client.PutAsync(address, Csv(bytes));

    public static Task<HttpResponseMessage> PostCsvAsync(this HttpClient client, string address, string text) =>
        client.PostAsync(address, Csv(Encoding.UTF8.GetBytes(text)));

    public static Task<HttpResponseMessage> SendJsonAsync(
        this HttpClient client, HttpMethod method, string address, string json, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return client.SendAsync(request);
    }

    /// <summary>The JSON of an answer, after a check of its status.</summary>
    public static async Task<JsonNode> JsonAsync(this Task<HttpResponseMessage> call, int status = 200)
    {
        using var response = await call;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode} and not {status}: {text}");
        if (status >= 400)
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!;
    }

    private static ByteArrayContent Csv(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return content;
    }
}
