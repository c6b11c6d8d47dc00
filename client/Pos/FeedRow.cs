using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>A line of a feed of which it is known whose week it belongs to.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Week">The week.</param>
/// <param name="DeclaresZeroSales">Whether it is no sale but says that there was none.</param>
/// <param name="Line">The line; without fields where it only declares.</param>
internal sealed record FeedRow(string PartnerId, PosWeek Week, bool DeclaresZeroSales, PosFileRow Line);
