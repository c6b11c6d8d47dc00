using PartnerConnect.GrainInterfaces.Tracks;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<TrackChoiceAnswer?> Choose(string track, string decidedBy)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        var change = new PartnerChange(stored.State, now.Moment);
        var answer = TrackChoosing.Choose(change, now, track, decidedBy);
        await SaveAsync(Finish(change, now.Guide));
        return answer;
    }

    public async Task<TrackPlacementAnswer?> Place(TrackPlacementRequest request)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        var change = new PartnerChange(stored.State, now.Moment);
        var answer = TrackPlacing.Place(change, now, request);
        await SaveAsync(Finish(change, now.Guide));
        return answer;
    }
}
