using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Partners;

/// <summary>Something that has fallen due because of lapses in POS reporting.</summary>
/// <param name="Kind"><c>Reminder</c>, <c>ManagerWarning</c>, <c>LeapHold</c> or <c>QuarterLost</c>.</param>
/// <param name="Weeks">The weeks it is due for, oldest first.</param>
/// <param name="DueOn">The day on which it falls due, in the region.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="Sentence">All of it in words.</param>
[GenerateSerializer, Alias("pos-consequence"), Immutable]
public sealed record PosConsequenceTold(
    [property: Id(0)] string Kind, [property: Id(1)] ImmutableArray<PosWeek> Weeks, [property: Id(2)] DateOnly DueOn,
    [property: Id(3)] string Rule, [property: Id(4)] string Sentence);
