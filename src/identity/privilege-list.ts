import { z } from 'zod';
import { readXmlWithAttributes } from '../far-side/read-xml.ts';

/** Some of what one scope, a person or a company, has empowered the reader to do. */
export interface PrivilegeGroup {
  readonly scope: string;
  readonly privileges: readonly string[];
}

/** The profile's namespace, as the two agencies that had it in turn named it. */
const namespaces = new Set([
  'http://itst.dk/oiosaml/basic_privilege_profile',
  'http://digst.dk/oiosaml/basic_privilege_profile',
]);

/** Room for a hundred principals; a session has to carry what stands here. */
const mostCharacters = 65_536;

/**
 * The groups of a list in base64 XML, in either namespace. Undefined for what is not such a list: too long, not base64,
 * not well formed, with a document type, or in another namespace.
 */
export function privilegeGroups(base64: string): readonly PrivilegeGroup[] | undefined {
  const text = decoded(base64);
  const read = elementShape.safeParse(text === undefined ? undefined : readXmlWithAttributes(text));
  const [name, root] = Object.entries(read.data ?? {}).find(([key]) => !key.startsWith('?')) ?? [];
  if (name === undefined || localName(name) !== 'PrivilegeList') return undefined;
  const list = elementShape.safeParse(root);
  if (!list.success || !namespaces.has(namespaceOf(name, list.data))) return undefined;
  return z.array(groupShape).max(100).safeParse(childrenOf(list.data, 'PrivilegeGroup')).data;
}

const elementShape = z.record(z.string(), z.unknown());

/** A text, or one with attributes of its own. */
const privilege = z
  .union([z.string(), z.looseObject({ '#text': z.string() }).transform((each) => each['#text'])])
  .transform((words) => words.trim())
  .pipe(z.string().min(1).max(300));

const groupShape = z
  .looseObject({ '@Scope': z.string().max(200) })
  .transform((group, context): PrivilegeGroup => {
    const privileges = z.array(privilege).max(100).safeParse(childrenOf(group, 'Privilege'));
    if (privileges.success) return { scope: group['@Scope'].trim(), privileges: privileges.data };
    context.addIssue({ code: 'custom', message: 'no privilege' });
    return z.NEVER;
  });

function decoded(base64: string): string | undefined {
  if (base64.length > mostCharacters || !/^[\w+/=\s-]*$/.test(base64)) return undefined;
  try {
    const bytes = Buffer.from(base64, 'base64');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function namespaceOf(name: string, element: Readonly<Record<string, unknown>>): string {
  const prefix = name.includes(':') ? `:${name.slice(0, name.indexOf(':'))}` : '';
  return String(element[`@xmlns${prefix}`]);
}

/** Its elements of that name, with a prefix or without; XML does not tell one from a list of one. */
const childrenOf = (element: Readonly<Record<string, unknown>>, name: string): unknown[] =>
  Object.entries(element)
    .filter(([key]) => !key.startsWith('@') && localName(key) === name)
    .flatMap(([, value]) => value);
