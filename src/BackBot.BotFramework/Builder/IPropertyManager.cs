namespace Microsoft.Bot.Builder;

/// <summary>Hands out accessors.</summary>
public interface IPropertyManager
{
    /// <summary>The accessor of a named part.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
