using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Guides;

/// <summary>Draws guides: the shipped one or the second one, with other figures and policies.</summary>
internal static class GuideDraw
{
    private static readonly string[] Regions = ["benelux", "north-america", "apj"];

    private static readonly GuideVersion Shipped = ShippedGuide.Version with
    {
        Regions = [.. ShippedGuide.Version.Regions.Where(region => Regions.Contains(region.Id))],
    };

    private static readonly GuideVersion Second = Load();

    /// <summary>One to three versions in the order in which they come into force; the first one holds from launch.</summary>
    public static List<GuideVersion> Versions(Chance chance)
    {
        var guide = chance.Percent(75) ? Shipped : Second;
        if (guide == Shipped)
        {
            var month = chance.Of(4, 4, 1);
            guide = guide with
            {
                Calendar = new FiscalCalendar(month, chance.Of<QuarterShape>()),
                TrackSelection = guide.TrackSelection with { FirstWindow = new DateOnly(2024, month, 1) },
            };
        }

        guide = Figures(Policies(guide, chance), chance);
        List<GuideVersion> versions = [guide];
        while (versions.Count < 3 && chance.Percent(45))
        {
            var next = chance.Percent(50) ? Policies(versions[^1], chance) : versions[^1];
            next = chance.Percent(70) ? Figures(next, chance) : next;
            var from = versions[^1].InForceFrom.AddDays(chance.Between(40, 420));
            next = next with
            {
                Version = $"{guide.Version}-{versions.Count + 1}",
                InForceFrom = from,
                Regions = [.. next.Regions.Select(region => region with
                {
                    InForceFrom = chance.Percent(20) ? from.AddDays(chance.Between(1, 60)) : null,
                })],
            };
            versions.Add(next);
        }

        return versions;
    }

    private static GuideVersion Figures(GuideVersion guide, Chance chance) => guide with
    {
        Regions = [.. guide.Regions.Select(region => Thresholds(region, guide, chance))],
        Requirements = [.. guide.Requirements.Select(row => Matrix(row, guide, chance))],
        TrackSelection = guide.TrackSelection with
        {
            WindowDays = chance.Between(10, 40),
            TransitionDays = chance.Between(20, 70),
            NewcomerWindowDays = chance.Between(10, 40),
        },
        Milestones = new MilestoneTerms(chance.Of<ImmutableArray<int>>([2500, 2500, 2500, 2500], [2200, 2300, 3000, 2500], [0, 3333, 3334, 3333]),
            chance.Of(1, 2, 2, 3)),
        Pos = guide.Pos with
        {
            DueDaysAfterWeek = chance.Between(1, 5),
            GraceBusinessDays = chance.Between(0, 2),
            CorrectionWindowDays = chance.Between(7, 28),
            SettleDaysAfterQuarter = chance.Between(14, 45),
            LateLineWeeks = chance.Between(1, 8),
            ValidLinesBasisPoints = chance.Of(9800, 9000, 5000, 1),
            WeeksAllowedShort = chance.Of(0, 1, 1, 3, 14),
            ZeroWeekNeedsDeclaration = chance.Percent(80),
        },
        Proposals = new ProposalTerms(chance.Between(1, 20), chance.Between(20, 90)),
        Certification = guide.Certification with { People = Rising(guide, chance) },
        Nfr = guide.Nfr with
        {
            Allowances = guide.Tracks.ToImmutableDictionary(
                track => track.Name,
                track => new NfrAllowance(chance.Below(7000), 1000 + (2500 * guide.Rank(track.Name)) + (100 * chance.Below(10)))),
            UnitsPerProductPerQuarter = chance.Between(2, 12),
        },
    };

    private static RegionTerms Thresholds(RegionTerms region, GuideVersion guide, Chance chance)
    {
        // Low enough that a handful of lines decides, with a scale for currencies of small units.
        var scale = region.Currency.MinorDigits == 0 ? 100m : 1m;
        var minimum = chance.Percent(70) ? 0m : 500m;
        var table = ImmutableDictionary.CreateBuilder<string, decimal>();
        foreach (var track in guide.Tracks)
        {
            table[track.Name] = minimum * scale;
            minimum += chance.Between(4, 12) * 2500m;
        }

        return region with { AnnualMinimum = table.ToImmutable() };
    }

    private static RequirementRow Matrix(RequirementRow row, GuideVersion guide, Chance chance)
    {
        if (row.Requirement is Requirement.Agreement or Requirement.MinimumRevenue || chance.Percent(50))
            return row;
        var cells = guide.Tracks.ToImmutableDictionary(
            track => track.Name, track => row.Cells[track.Name] with { Level = chance.Of<RequirementLevel>() });
        return row with { Cells = cells, Markets = [chance.Among(guide.Regions).Id] };
    }

    private static ImmutableDictionary<string, CertifiedPeople> Rising(GuideVersion guide, Chance chance)
    {
        var (sales, technical) = (0, 0);
        var table = ImmutableDictionary.CreateBuilder<string, CertifiedPeople>();
        foreach (var track in guide.Tracks)
        {
            table[track.Name] = new CertifiedPeople(sales, technical);
            sales += chance.Below(2);
            technical += chance.Below(2);
        }

        return table.ToImmutable();
    }

    private static GuideVersion Policies(GuideVersion guide, Chance chance) => guide with
    {
        Policies = guide.Policies with
        {
            NoChoice = new NoChoicePolicy(
                chance.Of<NoChoiceRule>(),
                ImmutableDictionary<FiscalYear, NoChoiceRule>.Empty.Add(new FiscalYear(guide.Calendar.YearOf(guide.ProgrammeLaunch).EndYear + chance.Below(3)), chance.Of<NoChoiceRule>())),
            TrackWindowCounting = chance.Of<DayCounting>(),
            Transition = new TransitionPolicy(chance.Of<TransitionStart>(), chance.Of<DayCounting>()),
            Downgrade = new DowngradePolicy(
                chance.Of(DowngradeMode.ProposeAndApprove, DowngradeMode.ProposeAndApprove, DowngradeMode.Automatic, DowngradeMode.NotifyOnly),
                ImmutableDictionary<string, DowngradeMode>.Empty.Add(guide.Regions[0].Id, chance.Of<DowngradeMode>())),
            DowngradeDestination = chance.Of<DowngradeDestination>(),
            DowngradeTiming = new DowngradeTimingPolicy(chance.Of<DowngradeTiming>(), chance.Of<DowngradeTiming>()),
            PosDowngrade = new PosDowngradePolicy(
                chance.Of<PosDowngradeTrigger>(), chance.Of<PosDowngradeWindow>(), chance.Of<PosDowngradeRule>()),
            Streak = new StreakPolicy(chance.Percent(60), chance.Percent(60)),
            Milestone = new MilestonePolicy(chance.Of<MilestoneMeasure>(), chance.Of<MilestoneMeasure>()),
            Revenue = new RevenuePolicy(Measure(chance), Measure(chance)),
            EligibilityBasis = chance.Of<EligibilityBasis>(),
            LaunchRevenueBasis = chance.Of<LaunchRevenueBasis>(),
            EntryRequirements = [.. Enum.GetValues<Requirement>().Where(each => each == Requirement.Agreement || chance.Percent(50))],
            MultiRegion = guide.Policies.MultiRegion with { ThresholdsFrozenAtYearStart = chance.Percent(50) },
            TrackChoice = new TrackChoicePolicy(chance.Of<ChoiceEffect>(), chance.Of<QuarterTrack>()),
            PlacementOverride = chance.Of<PlacementOverride>(),
            MidYearUpgrade = chance.Of<MidYearUpgrade>(),
            VoluntaryLowerTrackMidYear = chance.Percent(40),
            NewcomerTrack = chance.Of<NewcomerTrack>(),
            PurchaseProgramme = chance.Of<PurchaseProgramme>(),
            NfrCap = guide.Policies.NfrCap with { Value = chance.Of<NfrValue>() },
        },
    };

    private static RevenueMeasure Measure(Chance chance) =>
        new(chance.Of<RevenueBasis>(), chance.Percent(60), chance.Percent(30), chance.Percent(60));

    private static GuideVersion Load()
    {
        using var stream = typeof(GuideDraw).Assembly.GetManifestResourceStream("second-guide.yaml")!;
        using var reader = new StreamReader(stream);
        return ((GuideReading.Loaded)GuideFile.Read(reader.ReadToEnd())).Guide;
    }
}
