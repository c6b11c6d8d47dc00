using System.Reflection;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Tests.Interfaces;

/// <summary>What must hold for all grains alike, and what no compiler asks.</summary>
public sealed class GrainShapeTests
{
    private static readonly Type[] Grains =
        [.. typeof(PartnerState).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Grain)) && !type.IsAbstract)];

    private static readonly Type[] Interfaces =
        [.. typeof(GrainKeys).Assembly.GetTypes().Where(type => type.IsInterface && type.IsAssignableTo(typeof(IGrain)))];

    private static readonly PersistentStateAttribute[] States =
    [
        .. Grains.SelectMany(grain => grain.GetConstructors()).SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>()).OfType<PersistentStateAttribute>(),
    ];

    // Stored without the grain's type, two states of one name and key would be one row.
    [Fact]
    public void Every_state_has_a_name_of_its_own()
    {
        Assert.True(States.Length > 5, "The states were not found.");
        Assert.Empty(States.GroupBy(state => state.StateName).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(States, state => Assert.Equal(ProgrammeStorage.Name, state.StorageName));
    }

    [Fact]
    public void Every_grain_says_its_type_so_that_its_class_can_be_renamed()
    {
        Assert.True(Grains.Length > 8, "The grains were not found.");
        Assert.All(Grains, grain => Assert.NotNull(grain.GetCustomAttribute<GrainTypeAttribute>()));
    }

    [Fact]
    public void Every_grain_interface_and_method_says_its_name_on_the_wire()
    {
        Assert.All(Interfaces, type => Assert.NotNull(type.GetCustomAttribute<GrainInterfaceTypeAttribute>()));
        Assert.All(Methods(), method => Assert.True(
            method.IsDefined(typeof(AliasAttribute)), $"{method.DeclaringType!.Name}.{method.Name} has no alias."));
    }

    [Fact]
    public void Grain_methods_are_verbs_of_the_business()
    {
        Assert.True(Methods().Count() > 20, "The methods were not found.");
        Assert.All(Methods(), method => Assert.False(
            method.Name.EndsWith("Async", StringComparison.Ordinal), $"{method.DeclaringType!.Name}.{method.Name} ends in Async."));
    }

    // The dashboard calls methods without parameters that return what is stored, on any grain somebody types in.
    [Fact]
    public void No_method_without_parameters_returns_what_is_stored() =>
        Assert.Empty(Methods().Where(method => method.GetParameters().Length == 0)
            .Where(method => method.Name == "GetState"
                || method.ReturnType.GetGenericArguments().Any(type => type.Assembly == typeof(PartnerState).Assembly))
            .Select(method => method.Name));

    private static IEnumerable<MethodInfo> Methods() =>
        Interfaces.SelectMany(type => type.GetMethods()).Where(method => !method.IsStatic);
}
