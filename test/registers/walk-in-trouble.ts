import { existsSync, readFileSync } from 'node:fs';
import type { StoredDecision } from '../../src/cases/events.ts';
import { parseReference } from '../../src/domain/reference.ts';
import type { Standing } from '../../src/eligibility/decision.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import type { Visit } from '../identity/browser.ts';
import { Citizen, type Fields, pathOf } from '../support/citizen.ts';
import type { TestApp } from '../support/test-app.ts';
import type { Trouble } from './troubled-portal.ts';

/** A page that somebody came to by one click. `wrong` is empty where all is as it must be. */
export interface Seen {
  readonly page: string;
  /** Of the slowest answer on the way to it. */
  readonly milliseconds: number;
  readonly wrong: readonly string[];
}

export interface Walk {
  readonly seen: readonly Seen[];
  /** On what footing the wish for another way stands, as it is kept. */
  readonly standing: Standing | undefined;
  readonly facts: Pick<StoredDecision['facts'], 'status' | 'digitalPost'>;
  readonly rules: readonly string[];
  /** That the register of people stopped them stands on the referral. */
  readonly hasProof: boolean;
}

/** Before each page; by default nothing happens. */
export type Between = () => Promise<void>;

/** Sees an errand's first page, presses start, sees the first step and the other ways, and asks for one. */
export async function walkAsCitizen(
  portal: TestApp,
  citizen: Citizen,
  { id, steps }: SelfService,
  trouble: Trouble,
  between: Between = () => Promise.resolve(),
): Promise<Walk> {
  const seen: Seen[] = [];
  const path = `/self-service/${id}`;
  const look = async (page: string, visit: () => Promise<Visit>): Promise<Visit> => {
    await between();
    const { at, milliseconds } = await timed(citizen, visit);
    seen.push({ page, milliseconds, wrong: wrongWith(at, page, milliseconds, trouble) });
    return at;
  };
  const start = await look('start', () => citizen.get(path));
  const step = await look('first step', () => citizen.sendFrom(start, path, {}));
  if (pathOf(step) !== `${path}/${steps[0].id}`) throw new Error(`${id}: start led to ${step.url}`);
  const withAddress = steps.find(({ fields }) => fields.some(({ kind }) => kind === 'address'));
  if (withAddress !== undefined)
    await look('address', async () => searchIn(citizen, `${path}/${withAddress.id}`, step));
  const ways = await look('other ways', () => citizen.get(`${path}/another-way`));
  const slip = await look('slip', () => citizen.sendFrom(ways, `${path}/another-way`, wish));
  const { decision, attempt } = await referralAt(portal, slip);
  return {
    seen,
    standing: decision.standing,
    facts: decision.facts,
    rules: decision.reasons.map(({ rule }) => rule),
    hasProof: attempt?.outage === 'register',
  };
}

const wish: Fields = { promise: 'come', municipality: '0101', action: 'refer' };
const mostMilliseconds = 2000;

/** Looks for an address with the button, on a page that is not shown before its turn. */
const searchIn = (citizen: Citizen, path: string, page: Visit): Promise<Visit> =>
  citizen.sendFrom(page, path, { 'address.query': 'Brydevej 11', action: 'find' });

/** Where a click leads, and the milliseconds of the slowest answer on the way, without those in which other processes had the processor. */
export async function timed(
  by: Citizen,
  click: () => Promise<Visit>,
): Promise<{ readonly first: Visit; readonly at: Visit; readonly milliseconds: number }> {
  const began = performance.now() - stoodInLine();
  const first = await click();
  const took = performance.now() - stoodInLine() - began;
  const { location } = first;
  if (location === undefined) return { first, at: first, milliseconds: Math.round(took) };
  const { at, milliseconds } = await timed(by, () => by.get(location));
  return { first, at, milliseconds: Math.max(Math.round(took), milliseconds) };
}

/** Milliseconds for which this thread has waited for a processor so far; 0 where the system does not tell. */
function stoodInLine(): number {
  const file = `/proc/${process.pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[1]) / 1e6 : 0;
}

/** What a page must say. The slip says why, where it made a difference; that is looked at with its decision. */
const says: Readonly<Record<Trouble['unknown'], readonly string[]>> = {
  nothing: [],
  people: ['Vi kan ikke slå op i CPR-registret lige nu', 'Vi kan ikke slå Digital Post op lige nu'],
  'Digital Post': ['Vi kan ikke slå Digital Post op lige nu'],
  decisions: ['Vi kan ikke se lige nu, hvad myndigheden har afgjort for dig før'],
};

const noAddresses = 'Vi kan ikke slå adresser op lige nu';

/** What may be told to nobody of whom nothing is known. */
const denies = /ikke fritaget|ikke ret til en anden vej|(?:din sag|sagen) (?:afvises|er afvist)/i;

function wrongWith(
  { status, body }: Visit,
  page: string,
  milliseconds: number,
  { unknown }: Trouble,
): readonly string[] {
  const other = page === 'slip' ? 'Sådan kan du komme i kontakt' : '/another-way"';
  const words = [
    ...(page === 'slip' ? [] : says[unknown]),
    ...(page === 'address' && unknown === 'people' ? [noAddresses] : []),
  ];
  return [
    ...(status === 200 ? [] : [`${page}: ${status}`]),
    ...(milliseconds < mostMilliseconds ? [] : [`${page}: ${milliseconds} ms`]),
    ...(body.includes(other) ? [] : [`${page}: no other way`]),
    ...words.filter((each) => !body.includes(each)).map((each) => `${page}: lacks »${each}«`),
    ...(unknown !== 'nothing' && denies.test(body) ? [`${page}: ${denies.exec(body)?.[0]}`] : []),
  ];
}

async function referralAt(portal: TestApp, slip: Visit) {
  const reference = parseReference(pathOf(slip).split('/').at(-1) ?? '');
  const row = reference && (await portal.deps.cases.byReference(reference));
  const [event] = row === undefined ? [] : await portal.deps.cases.events(row.id);
  if (event?.kind !== 'referred') throw new Error(`No referral at ${slip.url}: ${slip.status}`);
  return event;
}
