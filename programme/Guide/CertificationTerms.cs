using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>How many certified people a track asks for.</summary>
/// <param name="Sales">People with a sales certificate, 0 or more.</param>
/// <param name="Technical">People with a technical certificate, 0 or more.</param>
public sealed record CertifiedPeople(int Sales, int Technical);

/// <summary>The certification each track asks for, and how long a certificate holds.</summary>
/// <param name="People">By track name.</param>
/// <param name="ValidMonths">Months for which a certificate holds.</param>
/// <param name="ReminderDays">Days before its end on which to remind.</param>
/// <remarks>Source: R51, A33.</remarks>
public sealed record CertificationTerms(
    [property: Ambiguity(33)] ImmutableDictionary<string, CertifiedPeople> People,
    [property: Ambiguity(33)] int ValidMonths,
    int ReminderDays);
