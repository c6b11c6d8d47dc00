using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerConnect.Gateway.Tests.Hosting;

/// <summary>What is mapped: method and route of every endpoint.</summary>
internal static class MappedCalls
{
    public static IEnumerable<(string Call, RouteEndpoint Endpoint)> Of(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(
            endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"],
            (endpoint, method) => ($"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}", endpoint));
}
