import { ask } from '../../cases/ask-register.ts';
import type { AddressRegister } from '../../cases/ports/registers.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { xmlLine, xmlText } from '../xml/text.ts';

/** A Danish address part by part, as the address register writes it. */
export interface Dwelling {
  readonly kind: 'dwelling';
  readonly careOf?: string;
  readonly street: string;
  readonly number: string;
  readonly floor?: string;
  readonly door?: string;
  /** A village inside the postal district. */
  readonly locality?: string;
  readonly postcode: string;
}

/** Any other address, as lines for the envelope. */
export interface AddressLines {
  readonly kind: 'lines';
  readonly lines: readonly string[];
}

/** What the print supplier takes: six lines of 34 characters. */
const mostLines = 6;
const widest = 34;

/** Towns by postcode: four digits before a town stand in other countries' addresses, too. */
export type Towns = Pick<AddressRegister, 'postcode'>;

/**
 * Reads a postal address as it is written, on one line or several. What is not surely a Danish dwelling, with a town
 * that the register has under that postcode, is kept as lines. `does-not-fit`: no envelope has room for it, or there is
 * nothing.
 */
export async function readPostalAddress(
  text: string,
  towns: Towns,
): Promise<Result<Dwelling | AddressLines, 'does-not-fit'>> {
  const parts = xmlText(text)
    .split(/[,\n\r]+/)
    .map((part) => xmlLine(part, 200))
    .filter(saysSomething);
  const dwelling = dwellingIn(parts);
  if (dwelling !== undefined && (await isTown(dwelling.postcode, parts.at(-1) ?? '', towns)))
    return ok(dwelling);
  const lines = wrapped(xmlText(text).split(/[\n\r]+/).length > 1 ? linesOf(text) : parts);
  return lines === undefined || lines.length === 0
    ? failed('does-not-fit')
    : ok({ kind: 'lines', lines });
}

async function isTown(postcode: string, line: string, towns: Towns): Promise<boolean> {
  const known = await ask(() => towns.postcode(postcode));
  const written = line.slice(postcode.length);
  return known.state === 'found' && plain(known.value.town) === plain(written);
}

const plain = (town: string) =>
  town
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();

const linesOf = (text: string) =>
  xmlText(text)
    .split(/[\n\r]+/)
    .map((line) => xmlLine(line, 200))
    .filter(saysSomething);

const saysSomething = (line: string) => /[\p{L}\p{N}]/u.test(line);

/** The shapes that the supplier's schema allows; anything else goes as lines. */
const streetShape = /^(?<street>.{1,40}?) 0*(?<number>[1-9]\d{0,2} ?[A-Z]?)$/iu;
/** A bare number could be a door as well. */
const floorShape = /^(?<floor>[1-9]\d?(?=[. ])|st|kl|k[2-9])\.?(?: (?<door>\S{1,4}))?$/i;
const townShape = /^(?<postcode>\d{4}) \p{L}/u;
const careOfShape = /^c\/o:? *(?<name>\S.*)$/i;
/** What begins so is a room, a part of a house or a box: the street, if any, stands elsewhere. */
const partsOfHouses = wordsOf(
  `værelse vær lejlighed lejl postboks postbox lokale kontor afdeling afd afsnit kælder kælderen kld baghus baghuset
   sidehus sidehuset forhus forhuset mellemhus mellemhuset anneks annekset c/o v/ att tv th mf room flat apt apartment zimmer`,
);
/** What consists of such words only names no street either; as a part of its name they may stand. */
const notAlone = wordsOf(
  'post p o boks box rum bolig stue stuen blok opgang indgang bygning hytte barak container telt vogn plads enhed etage sal nr no hus huset',
);

function isNoStreet(part: string): boolean {
  const words = [...wordsOf(part.toLowerCase())];
  const [first = ''] = words;
  return partsOfHouses.has(first) || words.every((word) => notAlone.has(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\s.]+/).filter((word) => word !== ''));
}

function dwellingIn(parts: readonly string[]): Dwelling | undefined {
  const [first = '', ...others] = parts;
  const careOf = careOfShape.exec(first)?.groups?.['name'];
  const [streetLine = '', ...rest] = careOf === undefined ? parts : others;
  const street = streetShape.exec(streetLine)?.groups;
  const postcode = townShape.exec(rest.at(-1) ?? '')?.groups?.['postcode'];
  if (street?.['street'] === undefined || postcode === undefined) return undefined;
  if (isNoStreet(street['street']) || (careOf?.length ?? 0) > widest) return undefined;
  const between = rest.slice(0, -1);
  const floor = floorShape.exec(between[0] ?? '')?.groups;
  const localities = floor === undefined ? between : between.slice(1);
  const [locality] = localities;
  if (localities.length > 1 || !isVillage(locality ?? '')) return undefined;
  return {
    kind: 'dwelling',
    ...(careOf === undefined ? {} : { careOf }),
    street: street['street'],
    number: (street['number'] ?? '').replaceAll(' ', '').toUpperCase(),
    ...(floor?.['floor'] === undefined ? {} : { floor: floor['floor'].toLowerCase() }),
    ...(floor?.['door'] === undefined ? {} : { door: floor['door'].replace(/\.$/, '') }),
    ...(locality === undefined ? {} : { locality }),
    postcode,
  };
}

/** What has a number in it is a street, a room or a box: then nobody can say which part the street is. */
const isVillage = (part: string): boolean =>
  part === '' || (part.length <= widest && !/\d/.test(part) && !isNoStreet(part));

/** Breaks at blanks. Undefined where a word is wider than the envelope's window, or there are too many lines. */
function wrapped(lines: readonly string[]): readonly string[] | undefined {
  const all: string[] = [];
  for (const line of lines) {
    let current = '';
    for (const word of line.split(' ')) {
      if (word.length > widest) return undefined;
      const longer = current === '' ? word : `${current} ${word}`;
      if (longer.length > widest) all.push(current);
      current = longer.length > widest ? word : longer;
    }
    all.push(current);
  }
  return all.length > mostLines ? undefined : all;
}
