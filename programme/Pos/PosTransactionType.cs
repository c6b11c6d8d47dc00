namespace PartnerConnect.Programme.Pos;

/// <summary>What a POS line records.</summary>
/// <remarks>The numbers are stored and never reused. Source: programme rules section 4 (TransactionType).</remarks>
public enum PosTransactionType
{
    /// <summary>Goods sold; the quantity is positive.</summary>
    Sale = 1,

    /// <summary>Goods that came back; the quantity is negative.</summary>
    Return = 2,

    /// <summary>Money given back without goods; the quantity is negative.</summary>
    Credit = 3,

    /// <summary>A correction of the partner's books; the quantity has either sign.</summary>
    Adjustment = 4,
}
