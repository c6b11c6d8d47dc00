using System.Text.Json;
using PartnerConnect.GrainInterfaces.Decisions;

namespace PartnerConnect.Gateway.Decisions;

/// <summary>A decision as callers read it: the trace is JSON within JSON, not text.</summary>
/// <remarks>A trace that was tampered with until it is no JSON is null; the check of the partner's decisions names it.</remarks>
internal sealed record Decision(
    string Id,
    string PartnerId,
    long Sequence,
    string Kind,
    string? Period,
    string Region,
    string Outcome,
    string Rule,
    string GuideVersion,
    DateOnly AsOf,
    DateTimeOffset DecidedAt,
    string DecidedBy,
    bool Departs,
    string? Seal,
    JsonElement? Trace)
{
    public static Decision Of(DecisionView view) => new(
        view.Id, view.PartnerId, view.Sequence, view.Kind, view.Period, view.Region, view.Outcome, view.Rule,
        view.GuideVersion, view.AsOf, view.DecidedAt, view.DecidedBy, view.Departs, view.Seal, TraceJson.Read(view.Trace));
}
