using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Justindustrious.Feeds.Tests.House;

/// <summary>Reads a compiled assembly for uses that the table does not allow.</summary>
/// <param name="root">The root namespace; each namespace below it is a room.</param>
internal sealed class RoomScan(string root)
{
    public static IReadOnlyList<string> Violations(string assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var scan = new RoomScan(root);
        return [.. module.Types.SelectMany(scan.Violations).Distinct().Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Violations(TypeDefinition type)
    {
        if (RoomOf(type) is not { } name || name == Rooms.Verbs)
            return [];
        if (Rooms.Table.FirstOrDefault(room => room.Name == name) is not { } room)
            return [$"{Short(type)} is in a room that the table does not know"];
        return WithNested(type).SelectMany(References).SelectMany(Parts).Select(used => Violation(type, room, used)).OfType<string>();
    }

    private string? Violation(TypeDefinition user, Room room, TypeReference used)
    {
        if (RoomOf(used) is { } other)
        {
            return other == room.Name || room.Uses.Contains(other)
                ? null
                : $"{Short(user)} uses {Short(Outermost(used))}: {room.Name} must not use {other}";
        }

        var assembly = used.Scope is AssemblyNameReference reference ? reference.Name : "";
        var isPackage = assembly.Length > 0 && (!assembly.StartsWith("System.", StringComparison.Ordinal) || assembly == "System.ServiceModel.Syndication")
            && assembly is not ("netstandard" or "mscorlib" or "System");
        return !isPackage || room.Packages.Contains(assembly) ? null : $"{Short(user)} uses {used.FullName}: {room.Name} must not use {assembly}";
    }

    // Types that the compiler adds, such as <PrivateImplementationDetails>, are in no room.
    private string? RoomOf(TypeReference type)
    {
        var outermost = Outermost(type);
        if (outermost.Scope is AssemblyNameReference || outermost.Name.StartsWith('<'))
            return null;
        if (outermost.Namespace == root)
            return Rooms.VerbTypes.Contains(outermost.Name) ? Rooms.Verbs : Rooms.Vocabulary;
        return outermost.Namespace.StartsWith(root + ".", StringComparison.Ordinal) ? outermost.Namespace[(root.Length + 1)..].Split('.')[0] : null;
    }

    private string Short(TypeReference type) => type.FullName.Replace(root + ".", "", StringComparison.Ordinal);

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } parent ? Outermost(parent) : type;

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    // List<Post[]> uses List and Post.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        FunctionPointerType pointer => pointer.Parameters.SelectMany(p => Parts(p.ParameterType)).Concat(Parts(pointer.ReturnType)),
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };

    private static IEnumerable<TypeReference> References(TypeDefinition type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Array.Empty<TypeReference>(),
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType),
        .. Attributes(type),
        .. type.Fields.SelectMany(field => Attributes(field).Append(field.FieldType)),
        .. type.Properties.SelectMany(Attributes),
        .. type.Methods.SelectMany(References),
    ];

    private static IEnumerable<TypeReference> References(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.SelectMany(parameter => Attributes(parameter).Append(parameter.ParameterType)),
        .. method.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType),
        .. Attributes(method),
        .. method.HasBody ? References(method.Body) : [],
    ];

    private static IEnumerable<TypeReference> References(MethodBody body) =>
        body.Variables.Select(variable => variable.VariableType)
            .Concat(body.ExceptionHandlers.Select(handler => handler.CatchType).OfType<TypeReference>())
            .Concat(body.Instructions.SelectMany(instruction => References(instruction.Operand)));

    private static IEnumerable<TypeReference> References(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => [.. generic.GenericArguments, .. References(generic.ElementMethod)],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute =>
            attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().Append(attribute.AttributeType));
}
