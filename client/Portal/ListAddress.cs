using Microsoft.AspNetCore.Http.Extensions;
using PartnerConnect.Gateway.Paging;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The address of a list, with what it is filtered by.</summary>
internal static class ListAddress
{
    /// <summary>The path with those values that are there.</summary>
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in values)
        {
            if (value is not null)
                query.Add(name, value);
        }

        return path + query;
    }

    /// <summary>What a person chose in a filter's form; an empty choice is none, and neither is what no form of ours offers.</summary>
    public static string? Chosen(string? choice) =>
        string.IsNullOrWhiteSpace(choice) || !ListFilter.IsReadable(choice) ? null : choice;

    /// <summary>What of a closed list was chosen, whatever its capitals, or nothing.</summary>
    public static string? Chosen(string? choice, IEnumerable<string> offered) =>
        offered.FirstOrDefault(each => each.Equals(choice, StringComparison.OrdinalIgnoreCase));
}
