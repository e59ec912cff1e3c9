import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  // No entity is ever expanded, not even a harmless one: codes, numbers and times have none.
  processEntities: false,
});

/** The same with attributes, each under `@` and its name, and with prefixes: whoever asks resolves them. */
const wholeParser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
});

/** Far more than any answer or receipt has; a larger one would hold everybody up while it is read. */
const mostCharacters = 262_144;

/**
 * Somebody else's XML as nested values by local name, texts as they stand. Undefined for what is not well formed, and
 * for every document that declares something of its own or is far too long.
 */
export const readXml = (text: string): unknown => readBy(parser, text);

/** As `readXml`, with the attributes under `@name` and every name with its prefix. */
export const readXmlWithAttributes = (text: string): unknown => readBy(wholeParser, text);

function readBy(reader: XMLParser, text: string): unknown {
  if (text.length > mostCharacters) return undefined;
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  if (XMLValidator.validate(text) !== true) return undefined;
  try {
    const read = reader.parse(text) as Record<string, unknown>;
    const roots = Object.keys(read).filter((name) => !name.startsWith('?'));
    // Of two with the same name it makes a list.
    return roots.length === 1 && !Array.isArray(read[roots[0] ?? '']) ? read : undefined;
  } catch {
    return undefined;
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Words as they were meant, where a text may have any: XML's own five escapes and characters by number. */
export const xmlWords = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, ...found) => {
      const [hex, decimal, name] = found as (string | undefined)[];
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
