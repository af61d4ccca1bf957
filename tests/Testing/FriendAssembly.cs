using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Justindustrious.Feeds.Tests;

/// <summary>What an assembly uses of the library that is not public.</summary>
internal static class FriendAssembly
{
    /// <summary>Lists the internal members that an assembly uses, as <c>UriText.Of</c>.</summary>
    public static IReadOnlyList<string> InternalsUsedBy(string assembly)
    {
        var library = typeof(Feed).Assembly;
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference || TypeOf(metadata, (TypeReferenceHandle)member.Parent, library) is not { } type)
                continue;
            var name = metadata.GetString(member.Name);
            if (!type.IsVisible || type.GetMember(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length == 0)
                used.Add($"{type.Name}.{name}");
        }

        return [.. used];
    }

    private static Type? TypeOf(MetadataReader metadata, TypeReferenceHandle handle, Assembly library)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return TypeOf(metadata, (TypeReferenceHandle)type.ResolutionScope, library)?.GetNestedType(name, BindingFlags.Public | BindingFlags.NonPublic);
        var isOfLibrary = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == library.GetName().Name;
        return isOfLibrary ? library.GetType($"{metadata.GetString(type.Namespace)}.{name}") : null;
    }
}
