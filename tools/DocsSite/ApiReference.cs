using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Justindustrious.DocsSite;

/// <summary>The public types of an assembly and their XML documentation → a page of Markdown for each type, and an index.</summary>
internal sealed class ApiReference
{
    /// <summary>Where the pages are.</summary>
    public const string Folder = "docs/api/";
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, XElement> _docs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal);
    private readonly List<Assembly> _assemblies;

    public ApiReference(IEnumerable<Assembly> assemblies)
    {
        _assemblies = [.. assemblies];
        foreach (var assembly in _assemblies)
        {
            foreach (var member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"), LoadOptions.PreserveWhitespace).Descendants("member"))
                _docs[(string)member.Attribute("name")!] = member;
            foreach (var type in assembly.GetExportedTypes().Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && _docs.ContainsKey(IdOf(type))))
                _types[IdOf(type)] = type;
        }
    }

    /// <summary>Returns the path of each page in the repository, though the pages are made here, and its Markdown.</summary>
    public IEnumerable<(string Path, string Text)> Pages()
    {
        yield return ($"{Folder}README.md", Index());
        foreach (var type in _types.Values)
            yield return ($"{Folder}{FileOf(type)}", PageOf(type));
    }

    private string Index()
    {
        var text = new StringBuilder("# API\nThe public types of the packages, from the documentation in the source.\n");
        foreach (var names in _types.Values.GroupBy(type => type.Namespace).OrderBy(names => names.Key, StringComparer.Ordinal))
        {
            text.Append($"\n## {names.Key}\n| type | what it is |\n|---|---|\n");
            foreach (var type in names.OrderBy(NameOf, StringComparer.Ordinal))
                text.Append($"| [`{NameOf(type)}`]({FileOf(type)}) | {Plain(_docs[IdOf(type)].Element("summary")).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return text.ToString();
    }

    private string PageOf(Type type)
    {
        var text = new StringBuilder($"# {NameOf(type)}\n{KindOf(type)} of `{type.Namespace}`, in the package `{type.Assembly.GetName().Name}`. [All types](README.md)\n\n");
        AppendDoc(text, _docs[IdOf(type)]);
        var members = type.GetMembers(Declared).Where(member => member is not Type).Select(member => (Member: member, Doc: DocOf(type, member)))
            .Where(pair => pair.Doc is not null).ToList();
        foreach (var (title, kinds) in (ReadOnlySpan<(string, MemberTypes)>)
            [
                ("Constructors", MemberTypes.Constructor), (type.IsEnum ? "Values" : "Fields", MemberTypes.Field), ("Properties", MemberTypes.Property),
                ("Methods", MemberTypes.Method), ("Events", MemberTypes.Event),
            ])
        {
            var section = members.Where(pair => pair.Member.MemberType == kinds).ToList();
            if (section.Count == 0)
                continue;
            text.Append($"\n## {title}\n");
            foreach (var (member, doc) in type.IsEnum ? section : [.. section.OrderBy(pair => pair.Member.Name, StringComparer.Ordinal)])
            {
                text.Append($"\n### {(member is ConstructorInfo ? NameOf(type) : member.Name)}\n");
                if (!type.IsEnum)
                    text.Append($"```csharp\n{SignatureOf(member)}\n```\n");
                AppendDoc(text, doc!);
            }
        }

        return text.ToString();
    }

    /// <summary>Finds what is written of a member: the entry with its name and with its parameters.</summary>
    private XElement? DocOf(Type type, MemberInfo member)
    {
        var letter = member switch { FieldInfo => 'F', PropertyInfo => 'P', EventInfo => 'E', _ => 'M' };
        var name = $"{letter}:{IdOf(type)[2..]}.{(member is ConstructorInfo ? "#ctor" : member.Name)}";
        if (member is not MethodBase method)
            return _docs.GetValueOrDefault(name) ?? _docs.FirstOrDefault(pair => pair.Key.StartsWith($"{name}(", StringComparison.Ordinal)).Value;
        var parameters = method.GetParameters();
        var ids = $"({string.Join(',', parameters.Select(parameter => IdOfParameter(parameter.ParameterType)))})";
        return _docs.GetValueOrDefault(parameters.Length == 0 ? name : name + ids)
            ?? _docs.FirstOrDefault(pair => pair.Key.StartsWith($"{name}``", StringComparison.Ordinal) && pair.Value.Elements("param").Count() == parameters.Length).Value;
    }

    private void AppendDoc(StringBuilder text, XElement doc)
    {
        var source = doc.Element("inheritdoc")?.Attribute("cref") is { } cref && _docs.TryGetValue(cref.Value, out var other) ? other : doc;
        AppendBlock(text, source.Element("summary"), "");
        AppendBlock(text, source.Element("value"), "**Value:** ");
        foreach (var parameter in source.Elements("param").Concat(source.Elements("typeparam")))
            text.Append($"- `{(string?)parameter.Attribute("name")}`: {Plain(parameter)}\n");
        if (source.Elements("param").Any())
            text.Append('\n');
        AppendBlock(text, source.Element("returns"), "**Returns:** ");
        AppendBlock(text, source.Element("remarks"), "");
        AppendBlock(text, source.Element("example"), "");
        foreach (var exception in source.Elements("exception"))
            text.Append($"- throws {Reference((string?)exception.Attribute("cref") ?? "")}: {Plain(exception)}\n");
    }

    private void AppendBlock(StringBuilder text, XElement? block, string label)
    {
        if (block is not null)
            text.Append($"{label}{Markdown(block).Trim()}\n\n");
    }

    private string Plain(XElement? element) => element is null ? "" : string.Join(' ', Markdown(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Markdown(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText plain => Escape(string.Join('\n', plain.Value.Split('\n').Select((line, index) => index == 0 ? line : line.TrimStart()))),
        XElement { Name.LocalName: "code" } code => $"\n\n```\n{Unindented(code.Value)}\n```\n\n",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "para" } para => $"\n\n{Markdown(para).Trim()}\n\n",
        XElement { Name.LocalName: "list" } list => $"\n\n{string.Concat(list.Elements("item").Select(item => $"- {Plain(item)}\n"))}\n",
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => $"`{(string?)name.Attribute("name")}`",
        XElement inner when inner.Attribute("langword") is { } word => $"`{word.Value}`",
        XElement inner when inner.Attribute("cref") is { } cref => Reference(cref.Value),
        XElement inner when inner.Attribute("href") is { } href => $"[{(inner.IsEmpty ? href.Value : Markdown(inner))}]({href.Value})",
        XElement inner => Markdown(inner),
        _ => "",
    }));

    /// <summary>Shows a type or a member, with a link to the page of its type.</summary>
    private string Reference(string id)
    {
        if (_types.TryGetValue(id, out var type))
            return $"[`{NameOf(type)}`]({FileOf(type)})";
        var name = id.Length > 2 ? id[2..] : id;
        var parenthesis = name.IndexOf('(', StringComparison.Ordinal);
        name = parenthesis < 0 ? name : name[..parenthesis];
        var dot = name.LastIndexOf('.');
        if (dot > 0 && _types.TryGetValue($"T:{name[..dot]}", out var owner))
            return $"[`{NameOf(owner)}.{name[(dot + 1)..]}`]({FileOf(owner)})";
        return $"`{name[(dot + 1)..].Split('`')[0]}`";
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(letter => letter is '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '`' or '#' ? $"\\{letter}" : letter.ToString()));

    private static string Unindented(string code)
    {
        var lines = code.Trim('\r', '\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.Trim()));
    }

    private static string IdOf(Type type) => $"T:{type.FullName!.Replace('+', '.')}";

    private static string IdOfParameter(Type type)
    {
        if (type.IsByRef)
            return $"{IdOfParameter(type.GetElementType()!)}@";
        if (type.IsArray)
            return $"{IdOfParameter(type.GetElementType()!)}[]";
        if (type.IsGenericParameter)
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        if (!type.IsGenericType)
            return type.FullName!.Replace('+', '.');
        var name = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(IdOfParameter))}}}";
    }

    private static string FileOf(Type type) => $"{type.FullName!.Replace('+', '.').Replace('`', '-')}.md";

    private static string NameOf(Type type) => type.IsNested ? $"{NameOf(type.DeclaringType!)}.{Shown(type)}" : Shown(type);

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "Enum",
        { IsInterface: true } => "Interface",
        { IsValueType: true } => "Struct",
        { IsAbstract: true, IsSealed: true } => "Static class",
        { IsAbstract: true } => "Abstract class",
        _ => "Class",
    };

    private static string SignatureOf(MemberInfo member)
    {
        var nullability = new NullabilityInfoContext();
        return member switch
        {
            ConstructorInfo made => $"{NameOf(made.DeclaringType!)}({Parameters(made)})",
            MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Shown(method.ReturnType, nullability.Create(method.ReturnParameter))} {method.Name}{Arguments(method)}({Parameters(method)})",
            PropertyInfo property => $"{(property.GetMethod?.IsStatic == true ? "static " : "")}{Shown(property.PropertyType, nullability.Create(property))} {property.Name} {{ {Accessors(property)} }}",
            FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Shown(field.FieldType, nullability.Create(field))} {field.Name}",
            EventInfo happens => $"event {Shown(happens.EventHandlerType!)} {happens.Name}",
            _ => member.Name,
        };

        string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
            $"{(parameter.IsOut ? "out " : "")}{Shown(parameter.ParameterType, nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}"));

        static string Arguments(MethodInfo method) =>
            method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

        static string Accessors(PropertyInfo property) => property.SetMethod is not { IsPublic: true } setter ? "get;"
            : setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? "get; init;" : "get; set;";
    }

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum value => $"{value.GetType().Name}.{value}",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };

    /// <summary>Shows a type as C# writes it.</summary>
    private static string Shown(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
            return Shown(type.GetElementType()!, nullability);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Shown(value)}?";
        var mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
            return $"{Shown(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        if (!type.IsGenericType)
            return type.Name + mark;
        var arguments = type.GetGenericArguments().Select((argument, index) => Shown(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(index)));
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char",
        [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(object)] = "object", [typeof(void)] = "void",
    };
}
