namespace LegalDocs.Acts;

/// <summary>How the effects of a convention of service commun are paid for.</summary>
public enum FinancementConvention
{
    /// <summary>Charged on the attribution de compensation; only with an EPCI in FPU.</summary>
    AttributionCompensation,

    /// <summary>Reimbursed under the convention.</summary>
    Remboursement,
}

/// <summary>Who has authority over the staff, as a convention says.</summary>
public enum AutoriteConvention
{
    /// <summary>The executive of the managing body: the rule until 2022-02-23.</summary>
    Gestionnaire,

    /// <summary>Maire or president according to the task: the rule since 2022-02-23.</summary>
    SelonMission,
}

/// <summary>To whom a convention lets the signature be delegated.</summary>
public enum DelegationConvention
{
    /// <summary>Nobody.</summary>
    Aucune,

    /// <summary>The head of the service commun: the only one allowed.</summary>
    ChefDeService,

    /// <summary>Somebody else.</summary>
    Autre,
}
