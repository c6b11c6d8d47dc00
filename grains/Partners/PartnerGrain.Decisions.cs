using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.Grains.Decisions;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    private const int DecisionsRead = 500;

    public async Task<DecisionCheck?> Check()
    {
        if (stored.State.Profile is null)
            return null;

        await DeliverAsync();
        var chain = new DecisionChain(seals);
        for (var after = 0L; ;)
        {
            var page = await rows.DecisionsAfter(PartnerId, after, DecisionsRead);
            foreach (var decision in page)
                chain.Add(decision);
            if (page.Length < DecisionsRead)
                return chain.Result(PartnerId, stored.State.Decisions, stored.State.LastSeal, stored.State.ChainSeal);
            after = page[^1].Sequence;
        }
    }
}
