namespace PartnerConnect.Programme.Decisions;

/// <summary>One rule that was asked on the way to a decision.</summary>
/// <param name="Rule">The rule's number, such as <c>R72</c>.</param>
/// <param name="Policy">The policy under which it was read, such as <c>A6=OneStep</c>, where one applies.</param>
/// <param name="Asked">What was asked, in a few words.</param>
/// <param name="Have">What the partner has, as text.</param>
/// <param name="Need">What the rule needs, as text.</param>
/// <param name="Holds">Whether the rule is met.</param>
public sealed record RuleStep(string Rule, string? Policy, string Asked, string Have, string Need, bool Holds);
