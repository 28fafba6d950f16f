using System.Diagnostics.CodeAnalysis;

namespace BackBot.Content;

/// <summary>The methods by id.</summary>
public sealed class MethodLibrary(IReadOnlyList<MethodGuide> guides)
{
    private readonly Dictionary<string, MethodGuide> _byId = guides.ToDictionary(guide => guide.Id, StringComparer.Ordinal);

    /// <summary>All methods in their order.</summary>
    public IReadOnlyList<MethodGuide> All => guides;

    /// <summary>The method with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public MethodGuide this[string id] => _byId[id];

    /// <summary>The method with this id, if there is one.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out MethodGuide? guide) => _byId.TryGetValue(id, out guide);
}
