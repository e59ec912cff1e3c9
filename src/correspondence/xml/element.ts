import { create } from 'xmlbuilder2';

/** Prefixes stand for these everywhere; what a message is made of carries its own. */
const namespaces = {
  memo: 'https://DigitalPost.dk/MeMo-1',
  fjernprint: 'urn:oio:fjernprint:1.0.0',
  dkal: 'urn:oio:dkal:1.0.0',
  dagpenge: 'urn:oio:adir:dagpenge:2009.07.01',
  sagdok: 'urn:oio:sagdok:3.0.0',
  itst: 'http://rep.oio.dk/itst.dk/xml/schemas/2006/01/17/',
  dkcc2003: 'http://rep.oio.dk/ebxml/xml/schemas/dkcc/2003/02/13/',
  dkcc2005: 'http://rep.oio.dk/ebxml/xml/schemas/dkcc/2005/03/15/',
  dkcc2005lines: 'http://rep.oio.dk/ebxml/xml/schemas/dkcc/2005/05/19/',
} as const;

/** An element by its prefixed name, with text or further elements in it, in order. */
export interface Element {
  readonly name: `${keyof typeof namespaces}:${string}` | 'kombi_request' | 'KombiValgKode';
  readonly content: string | readonly Element[];
  readonly attributes: Readonly<Record<string, string>>;
}

export const element = (
  name: Element['name'],
  content: Element['content'],
  attributes: Element['attributes'] = {},
): Element => ({ name, content, attributes });

/** The element as a whole XML document in UTF-8. Texts are escaped; they must be such that XML can carry them. */
export function xmlDocument(root: Element): string {
  const document = create({ encoding: 'UTF-8' });
  grow(document, root);
  return document.end();
}

function grow(parent: ReturnType<typeof create>, { name, content, attributes }: Element): void {
  const [prefix] = name.split(':') as [keyof typeof namespaces];
  const node = name.includes(':')
    ? parent.ele(namespaces[prefix], name, attributes)
    : parent.ele(name, attributes);
  if (typeof content === 'string') node.txt(content);
  else for (const child of content) grow(node, child);
}
