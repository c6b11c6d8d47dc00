namespace PartnerConnect.Gateway.Portal;

/// <summary>How the portal is offered.</summary>
public sealed class PortalOptions
{
    /// <summary>Whether the sign-in page makes tokens itself: in single-machine development only.</summary>
    public bool OfferDevelopmentSignIn { get; set; }
}
