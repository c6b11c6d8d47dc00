namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>Makes tokens for anybody who asks; present in single-machine development only.</summary>
public interface IDevelopmentTokens
{
    /// <summary>A token for a role; for <c>partner</c> it names the partner.</summary>
    string Mint(string role, string? partnerId);
}
