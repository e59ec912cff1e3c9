import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  // No entity is ever expanded, not even a harmless one: codes, numbers and times have none.
  processEntities: false,
});

/**
 * Somebody else's XML as nested values by local name, texts as they stand. Undefined for what is not well formed, and
 * for every document that declares something of its own.
 */
export function readXml(text: string): unknown {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  if (XMLValidator.validate(text) !== true) return undefined;
  try {
    return parser.parse(text);
  } catch {
    return undefined;
  }
}
