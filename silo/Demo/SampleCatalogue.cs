namespace PartnerConnect.Silo.Demo;

/// <summary>What the sample partners sell: the vendor's product families, part numbers and prices made up.</summary>
internal static class SampleCatalogue
{
    public const string Video = "Video collaboration";
    public const string Rooms = "Room control and scheduling";
    public const string Workspace = "Personal workspace";
    public const string Personal = "Webcams and headsets";
    public const string Services = "Services and software";

    public static IReadOnlyList<SampleProduct> Products { get; } =
    [
        new("960-001501", "Rally Bar, graphite", Video, "Video bars", 3999.00m),
        new("960-001511", "Rally Bar, white", Video, "Video bars", 3999.00m),
        new("960-001521", "Rally Bar Mini, graphite", Video, "Video bars", 2999.00m),
        new("960-001531", "Rally Bar Huddle", Video, "Video bars", 1799.00m),
        new("960-001541", "MeetUp 2", Video, "Video bars", 999.00m),
        new("960-001551", "Rally Plus", Video, "Conference cameras", 3499.00m),
        new("960-001561", "Rally Camera", Video, "Conference cameras", 1299.00m),
        new("960-001571", "Sight tabletop camera", Video, "Conference cameras", 1999.00m),
        new("960-001581", "Scribe whiteboard camera", Video, "Conference cameras", 1199.00m),
        new("989-000481", "Rally Mic Pod", Video, "Room audio", 349.00m),
        new("989-000491", "Rally Mic Pod Hub", Video, "Room audio", 179.00m),
        new("952-000101", "Tap room controller, Cat5e", Rooms, "Room controllers", 999.00m),
        new("952-000111", "Tap IP", Rooms, "Room controllers", 799.00m),
        new("952-000121", "Tap Scheduler", Rooms, "Room scheduling", 799.00m),
        new("952-000131", "Tap wall mount", Rooms, "Mounts", 119.00m),
        new("950-000141", "RoomMate computing appliance", Rooms, "Room computers", 1099.00m),
        new("952-000151", "Swytch laptop link", Rooms, "Room connections", 999.00m),
        new("952-000161", "Spot presence sensor", Rooms, "Room sensors", 249.00m),
        new("910-006581", "MX Master 3S for Business", Workspace, "Mice", 129.99m),
        new("910-006591", "MX Anywhere 3S for Business", Workspace, "Mice", 99.99m),
        new("910-006601", "Lift ergonomic mouse for Business", Workspace, "Mice", 84.99m),
        new("910-006611", "Signature M650 for Business", Workspace, "Mice", 44.99m),
        new("920-010931", "MX Keys for Business", Workspace, "Keyboards", 129.99m),
        new("920-010941", "Ergo K860 for Business", Workspace, "Keyboards", 139.99m),
        new("920-010951", "Wave Keys for Business", Workspace, "Keyboards", 79.99m),
        new("920-010961", "MK650 combo for Business", Workspace, "Keyboards", 79.99m),
        new("986-000021", "Logi Dock", Workspace, "Docks", 449.00m),
        new("986-000031", "Logi Dock Flex", Workspace, "Docks", 349.00m),
        new("960-001601", "MX Brio 705 for Business", Personal, "Webcams", 249.00m),
        new("960-001611", "Brio 505 webcam", Personal, "Webcams", 149.00m),
        new("960-001621", "Brio 305 webcam", Personal, "Webcams", 89.00m),
        new("960-001631", "C930e webcam", Personal, "Webcams", 139.00m),
        new("981-001311", "Zone Wireless 2", Personal, "Headsets", 349.00m),
        new("981-001321", "Zone Vibe 125", Personal, "Headsets", 149.00m),
        new("981-001331", "Zone 305 for Business", Personal, "Headsets", 99.00m),
        new("981-001341", "H570e headset", Personal, "Headsets", 59.99m),
        new("994-000271", "Select service plan, one room, one year", Services, "Service plans", 599.00m),
        new("994-000281", "Select service plan, one room, three years", Services, "Service plans", 1499.00m),
        new("994-000291", "Essential service plan, one room, one year", Services, "Service plans", 249.00m),
        new("994-000301", "Sync Plus, one room, one year", Services, "Software", 129.00m),
        new("994-000311", "Extended warranty, video bar, one year", Services, "Warranties", 299.00m),
    ];
}
