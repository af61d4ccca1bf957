using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace Justindustrious.Feeds.Tests;

/// <summary>The public members of a library, and which of them an assembly of tests uses.</summary>
internal static class PublicMembers
{
    /// <summary>Asserts that tests use all of them.</summary>
    /// <inheritdoc cref="NotUsedBy"/>
    public static void AssertUsedBy(Assembly library, Assembly tests, string sources)
    {
        var unused = NotUsedBy(library, tests, sources);
        Assert.True(unused.Count == 0, $"no test uses these public members; write one as a user would, or make them internal:\n{string.Join('\n', unused)}");
    }

    /// <summary>Lists the members that tests do not use, as <c>Feed.Title</c>, or <c>FeedSet.Create/2</c> with the number of parameters.</summary>
    /// <param name="library">The library.</param>
    /// <param name="tests">The tests.</param>
    /// <param name="sources">The folder of the tests' sources: what the compiler puts in place of a constant's name is looked for there.</param>
    public static IReadOnlyList<string> NotUsedBy(Assembly library, Assembly tests, string sources)
    {
        var used = UsedBy(tests, library.GetName().Name!);
        var texts = Repository.Files()
            .Where(file => file.StartsWith(sources, StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => File.ReadAllText(Repository.Find(file)))
            .ToList();
        return
        [
            .. library.GetExportedTypes().Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))
                .SelectMany(type => Members(type).Where(member => !IsUsed(type, member, used, texts)).Select(member => $"{type.Name}.{NameOf(member)}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsUsed(Type type, MemberInfo member, HashSet<string> used, List<string> texts) => member switch
    {
        FieldInfo => IsNamed(type, member, texts),
        // A component's parameters are set by name: nameof(FeedLinks.Links).
        PropertyInfo property => property.GetAccessors().Any(accessor => used.Contains($"{type.FullName}.{NameOf(accessor)}")) || IsNamed(type, member, texts),
        EventInfo raised => used.Contains($"{type.FullName}.{NameOf(raised.AddMethod!)}"),
        // A component is made by whoever renders it: RenderAsync<FeedLinks>.
        ConstructorInfo constructor when constructor.GetParameters().Length == 0 => used.Contains(type.FullName!),
        _ => used.Contains($"{type.FullName}.{NameOf(member)}"),
    };

    private static bool IsNamed(Type type, MemberInfo member, List<string> texts) =>
        texts.Exists(text => text.Contains($"{type.Name}.{member.Name}", StringComparison.Ordinal));

    /// <summary>The members that someone wrote: not those that the compiler makes for records, nor those that only replace a base type's.</summary>
    private static IEnumerable<MemberInfo> Members(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetMembers(Own).Where(member => member is not Type && !member.IsDefined(typeof(CompilerGeneratedAttribute)));
        // What an interface asks for is called by the library, and is written by tests that have a type for it.
        return members.Where(member => member switch
        {
            _ when type.IsInterface => false,
            FieldInfo field => field.IsLiteral,
            MethodInfo method => !IsAccessor(method) && !IsReplacement(method),
            _ => true,
        });
    }

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsReplacement(MethodInfo method) => method.GetBaseDefinition().DeclaringType != method.DeclaringType || method.Name.Contains('<', StringComparison.Ordinal);

    private static string NameOf(MemberInfo member) => member is MethodBase method ? $"{method.Name}/{method.GetParameters().Length}" : member.Name;

    private static HashSet<string> UsedBy(Assembly tests, string library)
    {
        using var file = new PEReader(File.OpenRead(tests.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => (Type: FullName(metadata, (TypeReferenceHandle)member.Parent, library), Member: member))
                .Where(use => use.Type is not null)
                .Select(use => $"{use.Type}.{metadata.GetString(use.Member.Name)}/{CountOfParameters(metadata.GetBlobReader(use.Member.Signature))}"),
            .. metadata.TypeReferences.Select(handle => FullName(metadata, handle, library)).OfType<string>(),
        ];
    }

    private static string? FullName(MetadataReader metadata, TypeReferenceHandle handle, string library)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == library
            ? $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"
            : null;
    }

    private static int CountOfParameters(BlobReader signature)
    {
        if (signature.ReadSignatureHeader().IsGeneric)
            signature.ReadCompressedInteger();
        return signature.ReadCompressedInteger();
    }
}
