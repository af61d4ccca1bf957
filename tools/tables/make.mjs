// Writes the value tables of the checks from the registries' packages:
//   tools/tables/renew.sh
// which unpacks language-subtag-registry, mime-db and schemes beside this script and runs it. The tables are C#, so that they need no
// parsing and no file beside the assembly.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , from, to] = process.argv;
const json = (...path) => JSON.parse(readFileSync(join(from, ...path), 'utf8'));
const version = name => json(name, 'package.json').version;

// UTF-8 literals: the bytes lie in the assembly's image, and cost nothing until they are read.
function literal(name, summary, text) {
  const lines = text.match(/[^]{1,140}/g).map(l => `        "${l.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"u8`);
  return `    /// <summary>${summary}</summary>\n    public static ReadOnlySpan<byte> ${name} =>\n${lines.join(' +\n')};\n`;
}

function write(file, className, summary, members) {
  writeFileSync(join(to, `${className}.cs`),
    `// Written by ${file}; to renew it, run tools/tables/renew.sh.\nnamespace Justindustrious.Feeds.Checks.Values.Tables;\n\n` +
    `/// <summary>${summary}</summary>\ninternal static class ${className}\n{\n${members.join('\n')}}\n`);
}

const registry = json('language-subtag-registry', 'data', 'json', 'registry.json');
const date = json('language-subtag-registry', 'data', 'json', 'meta.json')['File-Date'];
const subtags = type => registry.filter(r => r.Type === type).map(r => r.Subtag ?? r.Tag);
const packed = (names, width) => names.filter(n => !n.includes('..')).map(n => n.toLowerCase().padEnd(width)).sort().join('');
// A line break stands before and after each name, so that one search finds a whole line.
const lines = names => `\n${names.map(n => n.toLowerCase()).sort().join('\n')}\n`;
const preferred = registry.filter(r => r['Preferred-Value'] && ['language', 'region', 'grandfathered', 'redundant'].includes(r.Type))
  .map(r => `${(r.Subtag ?? r.Tag).toLowerCase()} ${r['Preferred-Value']}`);

write('tools/tables/make.mjs', 'LanguageSubtags', `The IANA language subtag registry of ${date} (language-subtag-registry ${version('language-subtag-registry')}), RFC 5646 3.1.`, [
  literal('Languages', 'Primary languages, each three characters wide, in order; qaa to qtz are private.', packed(subtags('language'), 3)),
  literal('EarlyLanguages', 'The primary languages of ISO 639-1 and 639-2, without those that came after 2006: older programs know no others.',
    packed(registry.filter(r => r.Type === 'language' && r.Added < '2007' && !r.Deprecated && r.Subtag !== 'zxx').map(r => r.Subtag), 3)),
  literal('ExtendedLanguages', 'Extended languages, each three characters wide, in order.', packed(subtags('extlang'), 3)),
  literal('Scripts', 'Scripts, each four characters wide, in order; qaaa to qabx are private.', packed(subtags('script'), 4)),
  literal('Regions', 'Regions, each three characters wide, in order; qm to qz and xa to xz are private.', packed(subtags('region'), 3)),
  literal('Variants', 'Variants, one a line.', lines(subtags('variant'))),
  literal('Grandfathered', 'Tags older than the syntax, one a line.', lines(subtags('grandfathered'))),
  literal('Preferred', 'What is out of use, and what is written instead, one a line.', `\n${preferred.sort().join('\n')}\n`),
]);

const types = Object.entries(json('mime-db', 'db.json'));
write('tools/tables/make.mjs', 'MediaTypes', `Media types that are registered or widely used (mime-db ${version('mime-db')}), RFC 6838.`, [
  literal('Names', 'The types, one a line.', lines(types.map(([name]) => name))),
]);

const schemes = kind => lines(json('schemes', 'lib', `iana-${kind}.json`).map(s => s.scheme.split(' ')[0]));
write('tools/tables/make.mjs', 'UriSchemes', `URI schemes in IANA's registry (schemes ${version('schemes')}), RFC 7595.`, [
  literal('Permanent', 'Permanent registrations, one a line.', schemes('permanent')),
  literal('Provisional', 'Provisional and historical registrations, one a line.', `${schemes('provisional')}${schemes('historical')}`),
]);
