using PartnerConnect.Programme;

namespace PartnerConnect.GrainInterfaces.Mdf;

/// <summary>A request for funds.</summary>
/// <param name="Key">The caller's key, 1 to 100 characters.</param>
/// <param name="Kind">From what it is to be paid: a name of <c>MdfKind</c>.</param>
/// <param name="Activity">What is planned, 1 to 2,000 characters.</param>
/// <param name="FirstDay">The activity's first day.</param>
/// <param name="LastDay">Its last day, itself included, no earlier than the first.</param>
/// <param name="Cost">What it is to cost, more than 0.</param>
/// <param name="Amount">What the vendor is asked for, more than 0.</param>
/// <param name="By">Who asks: the partner, or the name of the person who does so for it.</param>
[GenerateSerializer, Alias("mdf-order"), Immutable]
public sealed record MdfOrder(
    [property: Id(0)] string Key,
    [property: Id(1)] string Kind,
    [property: Id(2)] string Activity,
    [property: Id(3)] DateOnly FirstDay,
    [property: Id(4)] DateOnly LastDay,
    [property: Id(5)] Money Cost,
    [property: Id(6)] Money Amount,
    [property: Id(7)] string By);

/// <summary>A person's decision on a request.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Approve">Whether it is approved.</param>
/// <param name="Amount">How much of it; nothing for all.</param>
/// <param name="By">The person's name.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Alias("mdf-decision"), Immutable]
public sealed record MdfDecision(
    [property: Id(0)] string RequestId,
    [property: Id(1)] bool Approve,
    [property: Id(2)] Money? Amount,
    [property: Id(3)] string By,
    [property: Id(4)] string Reason);

/// <summary>A claim on what was approved.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Key">The caller's key, 1 to 100 characters.</param>
/// <param name="Cost">The cost that is proved, more than 0.</param>
/// <param name="Amount">What is claimed, more than 0.</param>
/// <param name="Proof">The file that proves it.</param>
/// <param name="By">Who claims: the partner, or the name of the person who does so for it.</param>
[GenerateSerializer, Alias("mdf-claim-order"), Immutable]
public sealed record MdfClaimOrder(
    [property: Id(0)] string RequestId,
    [property: Id(1)] string Key,
    [property: Id(2)] Money Cost,
    [property: Id(3)] Money Amount,
    [property: Id(4)] MdfProof Proof,
    [property: Id(5)] string By);

/// <summary>What is told of a file that proves a claim.</summary>
/// <param name="Name">Its name, at most 200 characters.</param>
/// <param name="Type">Its media type, such as <c>application/pdf</c>.</param>
/// <param name="Hash">The SHA-256 of its content, in hexadecimal digits.</param>
/// <param name="Size">How many octets it has.</param>
[GenerateSerializer, Alias("mdf-proof"), Immutable]
public sealed record MdfProof(
    [property: Id(0)] string Name, [property: Id(1)] string Type, [property: Id(2)] string Hash, [property: Id(3)] int Size);

/// <summary>A person's decision on a claim.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Claim">The claim's number, 1 for the first.</param>
/// <param name="Accept">Whether it is accepted.</param>
/// <param name="Amount">How much of it; nothing for all.</param>
/// <param name="By">The person's name.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Alias("mdf-claim-decision"), Immutable]
public sealed record MdfClaimDecision(
    [property: Id(0)] string RequestId,
    [property: Id(1)] int Claim,
    [property: Id(2)] bool Accept,
    [property: Id(3)] Money? Amount,
    [property: Id(4)] string By,
    [property: Id(5)] string Reason);

/// <summary>A payment of a claim.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Claim">The claim's number, 1 for the first.</param>
/// <param name="Reference">What it is called in the vendor's books, 1 to 100 characters.</param>
/// <param name="By">Who pays: another person than those who approved and accepted.</param>
[GenerateSerializer, Alias("mdf-payment-order"), Immutable]
public sealed record MdfPaymentOrder(
    [property: Id(0)] string RequestId, [property: Id(1)] int Claim, [property: Id(2)] string Reference, [property: Id(3)] string By);
