using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Prices;
using PartnerConnect.Programme.Tests.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests;

/// <summary>Whoever hands a rule nothing where it needs something is told which argument it was.</summary>
public class ContractTests
{
    /// <summary>What the other arguments are; of every other type an empty value, for nothing is to read it.</summary>
    private static readonly Dictionary<Type, object> Samples = new()
    {
        [typeof(GuideVersion)] = TestGuide.Shipped,
        [typeof(RegionTerms)] = TestGuide.Shipped.Region("benelux"),
        [typeof(FiscalCalendar)] = TestGuide.Shipped.Calendar,
        [typeof(PosTerms)] = TestGuide.Shipped.Pos,
        [typeof(PosContext)] = PosSamples.Context,
        [typeof(PosWeek)] = new PosWeek(2024, 15),
        [typeof(FiscalQuarter)] = FiscalQuarter.Parse("FY25-Q1"),
        [typeof(FiscalYear)] = FiscalYear.Parse("FY25"),
        [typeof(DateOnly)] = new DateOnly(2024, 5, 15),
        [typeof(string)] = "Elite",
    };

    public static TheoryData<string, string> Arguments
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (method, parameter) in Needed())
                data.Add(Name(method), parameter.Name!);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public void A_missing_argument_is_named(string method, string argument)
    {
        foreach (var (called, parameter) in Needed().Where(each => Name(each.Method) == method && each.Parameter.Name == argument))
        {
            var refused = Assert.IsType<ArgumentNullException>(Call(called, parameter));
            Assert.Equal(argument, refused.ParamName);
        }
    }

    [Fact]
    public void A_converter_needs_a_writer()
    {
        var (money, label) = (new MoneyJsonConverter(), new LabelJsonConverter<PosWeek>());

        Assert.Throws<ArgumentNullException>("writer", () => money.Write(null!, default, JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>("writer", () => label.Write(null!, default, JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>("writer", () => label.WriteAsPropertyName(null!, default, JsonSerializerOptions.Default));
    }

    [Fact]
    public void A_row_needs_a_header_and_fields()
    {
        Assert.Throws<ArgumentNullException>("header", () => new PosRow(2, null!, []));
        Assert.Throws<ArgumentNullException>("fields", () => new PosRow(2, PosSamples.Header, null!));
    }

    [Fact]
    public void A_text_is_needed()
    {
        Assert.Throws<ArgumentNullException>("text", () => EanCode.IsValid(null!));
        Assert.Throws<ArgumentNullException>("one", () => EanCode.AreSame(null!, ""));
        Assert.Throws<ArgumentNullException>("other", () => EanCode.AreSame("", null!));
        Assert.Throws<ArgumentNullException>("name", () => EndCustomerNames.Plain(null!));
    }

    [Fact]
    public void A_part_of_revenue_needs_the_measure() => Assert.Throws<ArgumentNullException>(
        "measure", () => new RevenuePart(default, false, false, default, default).Under(null!));

    [Fact]
    public void A_streak_needs_the_policy_it_goes_on_by() => Assert.Throws<ArgumentNullException>(
        "policy", () => MissedStreak.None.After(FiscalQuarter.Parse("FY25-Q1"), "Elite", missed: true, null!));

    private static IEnumerable<(MethodInfo Method, ParameterInfo Parameter)> Needed()
    {
        var nullability = new NullabilityInfoContext();
        return
            from type in typeof(GuideVersion).Assembly.GetExportedTypes()
            where !type.IsGenericType
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !method.IsGenericMethod && !method.IsSpecialName
            from parameter in method.GetParameters()
            where !parameter.ParameterType.IsValueType && !parameter.IsOut && parameter.ParameterType != typeof(string)
                && nullability.Create(parameter).WriteState == NullabilityState.NotNull
            select (method, parameter);
    }

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    private static Exception? Call(MethodInfo method, ParameterInfo without) => Record.Exception(() =>
    {
        var arguments = method.GetParameters()
            .Select(parameter => parameter.Position == without.Position ? null : Sample(parameter.ParameterType));
        var answer = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);

        // A list that is made while it is read asks for its arguments only then.
        if (answer is IEnumerable list)
            list.GetEnumerator().MoveNext();
    });

    private static object? Sample(Type type)
    {
        if (Samples.TryGetValue(type, out var sample))
            return sample;
        if (Nullable.GetUnderlyingType(type) is not null || type.IsByRef)
            return null;
        if (type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType()))
            return Array.CreateInstance(item, 0);
        return type.IsAssignableTo(typeof(Delegate)) ? null : RuntimeHelpers.GetUninitializedObject(type);
    }
}
