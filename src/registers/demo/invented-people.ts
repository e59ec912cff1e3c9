import { birthDate, type Cpr } from '../../domain/cpr.ts';
import type { MunicipalityCode, Person } from '../../domain/person.ts';
import { csvFile, once } from './data-files.ts';
import { familyNames, givenNames } from './invented-names.ts';
import { sampleAddresses } from './sample-addresses.ts';

/**
 * People without end for a demonstration with many cases. Nothing of them is kept: name, home and household follow from
 * the number, which has 60 added to the day and fits one municipality only. Of all such numbers three in ten are
 * somebody's.
 */
export function inventedPerson(cpr: Cpr): Person | undefined {
  const place = placeOf(cpr);
  const born = place && bornOn(cpr);
  if (place === undefined || born === undefined) return undefined;
  const parent = relativeOf(cpr, 'parent');
  const mixed = mix(cpr);
  const family = mix(parent ?? cpr) >>> 8;
  const address = addressIn(place.municipality, mix(parent ?? cpr));
  return {
    cpr,
    name: { given: at(givenNames, mixed), middle: '', family: at(familyNames, family) },
    birthDate: born,
    status: '01',
    // One in sixty protects name and address; some of them have done so for some years only.
    ...(isHidden(mixed) && { protectedUntil: `20${26 + (mixed % 7)}-12-31` }),
    marketingProtected: mixed % 11 === 0,
    ...(address && { address }),
    municipality: place.municipality,
    custody: parent === undefined ? [] : [parent],
  };
}

/** Who lives with them, the person first: a parent and a child, or nobody else. */
export const inventedHousehold = (cpr: Cpr): readonly Person[] =>
  [cpr, relativeOf(cpr, 'child'), relativeOf(cpr, 'parent')].flatMap((one) =>
    one === undefined ? [] : (inventedPerson(one) ?? []),
  );

/** The number of one who lives there. `born`: day from 1 to 28 and year from 1930 to 2023; `which`: any whole number; below 8 one who may have a child or a parent there. */
export function inventedCpr(
  municipality: MunicipalityCode,
  born: { readonly day: number; readonly month: number; readonly year: number },
  which: number,
): Cpr {
  const index = municipalities().indexOf(municipality);
  if (index < 0) throw new Error('no such municipality');
  const century = (born.year < 2000 ? 0 : 4) + (which % 4);
  const beginning = `${born.day + 60}${two(born.month)}${two(born.year % 100)}${century}`;
  return numberAt(beginning, index + municipalities().length * ((which >>> 2) % perPlace));
}

/** Whether Digital Post has them, and whether they ever protect name and address: what can be told by the number alone. */
export function traitsOf(cpr: Cpr): { readonly hasPost: boolean; readonly isHidden: boolean } {
  const mixed = mix(cpr);
  return { hasPost: mixed % 13 !== 0, isHidden: isHidden(mixed) };
}

const isHidden = (mixed: number): boolean => mixed % 61 === 0;

/** People in each municipality whose numbers begin with the same seven digits. */
const perPlace = 3;

/** Years between a parent and the child that lives with them. */
const generation = 30;
const firstParent = 1975;
const lastParent = 1990;

/** The child of somebody born from 1975 to 1990, or the parent of one born thirty years later; not everybody has one. */
function relativeOf(cpr: Cpr, who: 'child' | 'parent'): Cpr | undefined {
  const place = placeOf(cpr);
  const year = yearOf(cpr);
  const parentsYear = who === 'child' ? year : year - generation;
  if (place === undefined || place.which > 1) return undefined;
  if (parentsYear < firstParent || parentsYear > lastParent) return undefined;
  const step = who === 'child' ? 1 : -1;
  const theirs = two((year + step * generation) % 100);
  const beginning = `${cpr.slice(0, 4)}${theirs}${Number(cpr[6]) + step * 4}`;
  return numberAt(beginning, place.number);
}

interface Place {
  readonly municipality: MunicipalityCode;
  readonly which: number;
  readonly number: number;
}

function placeOf(cpr: Cpr): Place | undefined {
  const digit = Number(cpr[6]);
  const isOld = digit <= 3 && Number(cpr.slice(4, 6)) >= 30;
  const isYoung = digit >= 4 && digit <= 7 && Number(cpr.slice(4, 6)) <= 23;
  if (Number(cpr.slice(0, 2)) <= 60 || !(isOld || isYoung)) return undefined;
  const number = (Number(cpr.slice(7)) + 1000 - (mix(cpr.slice(0, 7)) % 1000)) % 1000;
  const municipality = municipalities()[number % municipalities().length];
  const which = Math.floor(number / municipalities().length);
  return municipality === undefined || which >= perPlace
    ? undefined
    : { municipality, which, number };
}

/** As `birthDate` reads it; most days need no calendar. */
function bornOn(cpr: Cpr): string | undefined {
  const day = Number(cpr.slice(0, 2)) - 60;
  if (day > 28 || day < 1 || cpr.slice(2, 4) === '00' || cpr.slice(2, 4) > '12')
    return birthDate(cpr)?.toString();
  return `${yearOf(cpr)}-${cpr.slice(2, 4)}-${two(day)}`;
}

/** Of one whose number fits a place. */
const yearOf = (cpr: Cpr): number => (Number(cpr[6]) <= 3 ? 1900 : 2000) + Number(cpr.slice(4, 6));

const numberAt = (beginning: string, number: number): Cpr =>
  `${beginning}${String((number + (mix(beginning) % 1000)) % 1000).padStart(3, '0')}` as Cpr;

const municipalities = once(() =>
  csvFile('kommuner.csv', ['kommunekode', 'type'])
    .filter(({ type }) => type === 'kommune')
    .map(({ kommunekode }) => kommunekode)
    .toSorted(),
);

const homes = once(() =>
  Map.groupBy([...sampleAddresses().values()], ({ municipality }) => municipality),
);

function addressIn(municipality: MunicipalityCode, mixed: number): Person['address'] {
  const there = homes().get(municipality);
  return there?.[mixed % there.length];
}

const at = (names: readonly string[], mixed: number): string => names[mixed % names.length] ?? '';
const two = (value: number): string => String(value).padStart(2, '0');

/** Spreads digits over 32 bits, as FNV-1a does. It hides nothing: everything about these people is public. */
function mix(digits: string): number {
  let mixed = 0x811c_9dc8;
  for (let index = 0; index < digits.length; index += 1) {
    mixed = Math.imul(mixed ^ digits.charCodeAt(index), 0x0100_0193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9_f3b5);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
