using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using Scalar.AspNetCore;

namespace PartnerConnect.Gateway.OpenApi;

/// <summary>Describes the calls, for programs at <c>/openapi/v1.json</c> and for people at <c>/docs</c>.</summary>
internal static class OpenApiDocument
{
    private const string Bearer = "bearer";

    private static readonly Dictionary<Type, string> Labels = new()
    {
        [typeof(PosWeek)] = "2024-W15",
        [typeof(FiscalQuarter)] = "FY25-Q1",
        [typeof(FiscalYear)] = "FY25",
    };

    public static void AddOpenApiDocument(this IServiceCollection services) =>
        services.AddOpenApi("v1", document =>
        {
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            document.AddDocumentTransformer(Introduce);
            document.AddOperationTransformer(DescribeSecurity);
            document.AddSchemaTransformer(DescribeValues);
        });

    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization(Policies.ReadDocumentation);

        // The reference lets strangers have its scripts; here nothing is for strangers.
        var pages = app.MapGroup("").RequireAuthorization(Policies.ReadDocumentation).ExcludeFromDescription();
        ((IEndpointConventionBuilder)pages).Finally(LetNobodyInUnasked);
        pages.MapScalarApiReference("/docs", reference =>
        {
            reference.Title = "PartnerConnect";
            reference.OpenApiRoutePattern = "/openapi/{documentName}.json";
            reference.DynamicNonce = true;
            reference.DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp();
        });
    }

    private static void LetNobodyInUnasked(EndpointBuilder endpoint)
    {
        for (var place = endpoint.Metadata.Count - 1; place >= 0; place--)
        {
            if (endpoint.Metadata[place] is IAllowAnonymous)
                endpoint.Metadata.RemoveAt(place);
        }
    }

    private static Task Introduce(
        Microsoft.OpenApi.OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken token)
    {
        document.Info = new OpenApiInfo
        {
            Title = "PartnerConnect",
            Version = "v1",
            Description = "Runs a vendor's channel partner programme: standing, sales reports, tracks, decisions.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Bearer,
            BearerFormat = "JWT",
        };
        return Task.CompletedTask;
    }

    private static Task DescribeSecurity(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken token)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAllowAnonymous>().Any())
            return Task.CompletedTask;
        var scheme = new OpenApiSecuritySchemeReference(Bearer, context.Document);
        operation.Security = [new OpenApiSecurityRequirement { [scheme] = [] }];
        var policy = metadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy;
        if (policy is not null && Policies.Table.TryGetValue(policy, out var roles))
            operation.Description = $"Roles: {string.Join(", ", roles)}.";
        return Task.CompletedTask;
    }

    private static Task DescribeValues(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken token)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (Labels.TryGetValue(type, out var example))
        {
            schema.Type = JsonSchemaType.String;
            schema.Examples = [example];
        }
        else if (type == typeof(Money))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["amount"] = new OpenApiSchema { Type = JsonSchemaType.Number },
                ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["EUR"] },
            };
            schema.Required = new HashSet<string> { "amount", "currency" };
        }

        return Task.CompletedTask;
    }
}
