import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as the far side reads it: by namespace and local name, in order. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

type Raw = Record<string, unknown> & { ':@'?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
});

/** The root element. Throws for what is not well formed. */
export function treeOf(xml: string): Node {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(valid.err.msg);
  const root = (parser.parse(xml) as Raw[]).find((raw) => !('?xml' in raw));
  if (root === undefined) throw new Error('no element');
  return nodeOf(root, {});
}

/** `{namespace}local`, as in `{urn:oio:dkal:1.0.0}FilformatNavn`. */
function nodeOf(raw: Raw, outer: Readonly<Record<string, string>>): Node {
  const tag = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const all = raw[':@'] ?? {};
  const scope = { ...outer };
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) {
    if (name === 'xmlns') scope[''] = value;
    else if (name.startsWith('xmlns:')) scope[name.slice(6)] = value;
    else attributes[name] = value;
  }
  const [local = '', prefix = ''] = tag.split(':').toReversed();
  const namespace = scope[prefix];
  if (namespace === undefined && prefix !== '') throw new Error(`no namespace for ${prefix}`);
  const inside = raw[tag] as Raw[];
  const texts = inside.filter((child) => '#text' in child).map((child) => String(child['#text']));
  return {
    name: namespace === undefined ? local : `{${namespace}}${local}`,
    attributes,
    children: inside.filter((child) => !('#text' in child)).map((child) => nodeOf(child, scope)),
    text: texts.join(''),
  };
}

/** The one element at the end of a path of local names. Throws where there is none. */
export function at(node: Node, ...path: readonly string[]): Node {
  const [next, ...rest] = path;
  if (next === undefined) return node;
  const child = node.children.find(({ name }) => localOf(name) === next);
  if (child === undefined) throw new Error(`no ${next} in ${localOf(node.name)}`);
  return at(child, ...rest);
}

export const localOf = (name: string): string => name.replace(/^\{.*\}/, '');

/** Names of the children, without namespaces. */
export const namesIn = (node: Node): readonly string[] =>
  node.children.map(({ name }) => localOf(name));
