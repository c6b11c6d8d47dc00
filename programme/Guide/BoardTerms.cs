namespace PartnerConnect.Programme.Guide;

/// <summary>The partner advisory board.</summary>
/// <param name="VirtualMeetings">The least number of virtual meetings in a year: 1 (R67).</param>
/// <param name="LiveMeetings">The least number of live meetings in a year: 1 (R67).</param>
/// <remarks>Whom the board invites by itself is said in the benefit matrix. Source: R67 to R70, A36.</remarks>
public sealed record BoardTerms(int VirtualMeetings, int LiveMeetings);
