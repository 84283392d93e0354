/** A hand-written reading of RFC 5545: what of it a feed breaks, by section. It shares no code with what writes the feed. */

const FOLDED_AT = 75;
const DATE = /^\d{8}$/;
const UTC = /^\d{8}T\d{6}Z$/;
const LOCAL = /^\d{8}T\d{6}$/;
const NAME = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;
const TEXTS = ['SUMMARY', 'DESCRIPTION', 'NAME', 'X-WR-CALNAME'];
const ONCE: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'],
  VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION'],
};
const AT_MOST_ONCE: Readonly<Record<string, readonly string[]>> = { VCALENDAR: ['METHOD', 'CALSCALE'], VEVENT: ['DTEND', 'SEQUENCE', 'STATUS', 'CLASS', 'TRANSP', 'URL', 'LAST-MODIFIED'], VALARM: ['DURATION', 'REPEAT'] };
const PARENTS: Readonly<Record<string, string>> = { VCALENDAR: '', VEVENT: 'VCALENDAR', VALARM: 'VEVENT', VTIMEZONE: 'VCALENDAR', STANDARD: 'VTIMEZONE', DAYLIGHT: 'VTIMEZONE' };

interface Property {
  readonly name: string;
  readonly params: string;
  readonly value: string;
}

interface Component {
  readonly kind: string;
  readonly properties: Property[];
}

/** What a feed breaks; nothing when it keeps the standard. The content type is that of the answer it came in. */
export function breachesOf(octets: Buffer, contentType: string): readonly string[] {
  const text = octets.toString('utf8');
  return [...ofLines(octets, text), ...ofParts(text), ...ofType(text, contentType)];
}

function ofLines(octets: Buffer, text: string): readonly string[] {
  const lines = text.split('\r\n');
  return [
    ...(Buffer.from(text, 'utf8').equals(octets) ? [] : ['3.1.4: no UTF-8']),
    ...(text.replaceAll('\r\n', '').match(/[\r\n]/) ? ['3.1: a line end that is not CR LF'] : []),
    ...(text.endsWith('\r\n') ? [] : ['3.1: the last line has no end']),
    ...lines.filter((line) => Buffer.byteLength(line) > FOLDED_AT).map((line) => `3.1: ${Buffer.byteLength(line)} octets in a line`),
    ...(lines.slice(0, -1).includes('') ? ['3.1: an empty line'] : []),
    ...([...text.replaceAll(/[\r\n\t]/g, '')].some((sign) => sign < ' ' || sign === '\u007F') ? ['3.1: a control character'] : []),
  ];
}

function ofParts(text: string): readonly string[] {
  const { parts, breaches } = read(text);
  const zones = new Set(valuesOf(parts, 'VTIMEZONE', 'TZID'));
  const uids = valuesOf(parts, 'VEVENT', 'UID');
  return [
    ...breaches,
    ...(parts[0]?.kind === 'VCALENDAR' ? [] : ['3.4: no calendar']),
    ...(new Set(uids).size === uids.length ? [] : ['3.8.4.7: a UID twice']),
    ...parts.flatMap(ofCounts),
    ...parts.flatMap(({ properties }) => properties.flatMap((property) => ofValue(property, zones))),
  ];
}

const valuesOf = (parts: readonly Component[], kind: string, name: string): readonly string[] =>
  parts.filter((part) => part.kind === kind).flatMap(({ properties }) => properties.filter((property) => property.name === name).map(({ value }) => value));

/** The parts of a calendar in the order in which they begin, and what of their order is wrong. */
function read(text: string): { readonly parts: readonly Component[]; readonly breaches: readonly string[] } {
  const breaches: string[] = [];
  const parts: Component[] = [];
  const open: Component[] = [];
  const begin = (kind: string): void => {
    if ((PARENTS[kind] ?? 'nowhere') !== (open.at(-1)?.kind ?? '')) breaches.push(`3.6: ${kind} within ${open.at(-1)?.kind}`);
    const begun = { kind, properties: [] };
    open.push(begun);
    parts.push(begun);
  };
  const end = (kind: string): void => {
    if (open.pop()?.kind !== kind) breaches.push(`3.6: END:${kind} out of order`);
  };
  for (const line of text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/).filter(Boolean)) {
    const [, name = '', params = '', value = ''] = NAME.exec(line) ?? [];
    if (name === 'BEGIN') begin(value);
    else if (name === 'END') end(value);
    else if (name === '' || open.length === 0) breaches.push(`3.1: no property of a part in ${line.slice(0, 20)}`);
    else open.at(-1)?.properties.push({ name, params, value });
  }
  if (open.length > 0) breaches.push('3.6: a part that does not end');
  return { parts, breaches };
}

function ofCounts({ kind, properties }: Component): readonly string[] {
  const count = (name: string): number => properties.filter((property) => property.name === name).length;
  const dates = ['DTSTART', 'DTEND'].map((name) => properties.find((property) => property.name === name));
  const [start, end] = dates;
  return [
    ...(ONCE[kind] ?? []).filter((name) => count(name) !== 1).map((name) => `3.6: ${count(name)} ${name} in a ${kind}`),
    ...(AT_MOST_ONCE[kind] ?? []).filter((name) => count(name) > 1).map((name) => `3.6: ${count(name)} ${name} in a ${kind}`),
    ...(start && end && (start.params !== end.params || start.value >= end.value) ? ['3.8.2.2: an end that is not after its start, or of another kind'] : []),
  ];
}

function shapeOfMoment(params: string): RegExp {
  if (params.includes('VALUE=DATE')) return DATE;
  return params.includes('TZID=') ? LOCAL : UTC;
}

function ofValue({ name, params, value }: Property, zones: ReadonlySet<string>): readonly string[] {
  const zone = /TZID=([^;:]*)/.exec(params)?.[1];
  const stamp = (shape: RegExp, section: string): readonly string[] => (shape.test(value) ? [] : [`${section}: ${name} is ${value}`]);
  return [
    ...(zone !== undefined && !zones.has(zone) ? [`3.2.19: a zone that is not defined, ${zone}`] : []),
    ...(TEXTS.includes(name) && /(?:^|[^\\])(?:\\\\)*(?:[,;]|\\[^\\;,nN])/.test(value) ? [`3.3.11: text that is not escaped in ${name}`] : []),
    ...(name === 'DTSTAMP' || name === 'LAST-MODIFIED' ? stamp(UTC, '3.8.7') : []),
    ...(name === 'DTSTART' || name === 'DTEND' ? stamp(shapeOfMoment(params), '3.3') : []),
    ...(name === 'SEQUENCE' ? stamp(/^\d+$/, '3.8.7.4') : []),
    ...(name === 'STATUS' ? stamp(/^(TENTATIVE|CONFIRMED|CANCELLED)$/, '3.8.1.11') : []),
    ...(name === 'TRIGGER' ? stamp(/^[+-]?P(\d+W|(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)$/, '3.3.6') : []),
    ...(name === 'VERSION' ? stamp(/^2\.0$/, '3.7.4') : []),
  ];
}

/** RFC 5545 8.1: the type names the letters, and the method when the calendar has one. */
function ofType(text: string, contentType: string): readonly string[] {
  const method = /^METHOD:(.*)\r$/m.exec(text)?.[1];
  const named = /method=([^;]*)/.exec(contentType)?.[1];
  return [
    ...(/^text\/calendar(;|$)/.test(contentType) ? [] : [`8.1: the type is ${contentType}`]),
    ...(/charset=utf-8/i.test(contentType) ? [] : ['8.1: letters that are not named']),
    ...(method !== named ? [`8.1: METHOD ${method} in an answer of method ${named}`] : []),
    ...(method !== undefined && method !== 'PUBLISH' ? [`a feed with METHOD:${method}`] : []),
  ];
}
