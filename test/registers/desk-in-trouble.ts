import type { SelfService } from '../../src/self-services/define.ts';
import type { Visit } from '../identity/browser.ts';
import type { Citizen } from '../support/citizen.ts';
import { dayFields, filedAt, rowAt } from '../support/filing.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import type { TestApp } from '../support/test-app.ts';
import { citizenCpr } from '../web/matrix-visits.ts';
import type { Trouble } from './troubled-portal.ts';
import { type Between, type Seen, timed } from './walk-in-trouble.ts';

export interface DeskWalk {
  readonly seen: readonly Seen[];
  readonly outcome: string;
  readonly rules: readonly string[];
}

/** Looks at a case of Yusuf's, looks him up for a paper that he sent, and registers it with nothing but his number on it. */
export async function walkAtTheDesk(
  portal: TestApp,
  staff: Citizen,
  { id, law }: SelfService,
  trouble: Trouble,
  between: Between = () => Promise.resolve(),
): Promise<DeskWalk> {
  // Whoever asks for protection is protected from then on: nobody else's papers are looked at with theirs.
  const principal = citizenCpr(portal, id === 'address-protection' ? 'Alex' : 'Yusuf');
  const row = await openSampleCase(portal, submitted(), {
    service: id,
    principal,
    authorityId: isBenefit(law) ? 'udbetaling-danmark' : 'municipality-0155',
  });
  const seen: Seen[] = [];
  const look = async (page: keyof typeof says, visit: () => Promise<Visit>): Promise<Visit> => {
    await between();
    const { first, at, milliseconds } = await timed(staff, visit);
    seen.push({ page, milliseconds, wrong: wrongWith(at, page, milliseconds, trouble) });
    return first;
  };
  await look('case', () => staff.get(`/caseworker/cases/${row.reference}`));
  const path = `/caseworker/register/${id}`;
  const paper = {
    'filing.way': 'paper',
    ...dayFields('filing.receivedOn', portal.clock.now().toString()),
    'filing.cpr': principal,
    'filing.name': 'Yusuf på papiret',
  };
  const form = await look('empty form', () => staff.get(path));
  const known = await look('look-up', () =>
    staff.sendFrom(form, path, { ...paper, action: 'look-up' }),
  );
  const done = await look('registered', () =>
    staff.sendFrom(known, path, { ...paper, action: 'all-the-same' }),
  );
  const { decision } = await filedAt(portal, done);
  const { outcome } = await rowAt(portal, done);
  return { seen, outcome: outcome ?? '', rules: decision.reasons.map(({ rule }) => rule) };
}

/** An errand of Udbetaling Danmark, which its own staff see and register. */
export const isBenefit = ({ responsible }: SelfService['law']): boolean =>
  responsible.some(({ value }) => value === 'udbetaling-danmark');

/** What staff are told where people cannot be looked up. */
const says = {
  case: ['Personregistret svarer ikke lige nu'],
  'empty form': [],
  'look-up': ['Personregistret svarer ikke lige nu'],
  registered: ['Personregistret svarer ikke lige nu', 'Et register svarede ikke, da sagen kom ind'],
} as const;

function wrongWith(
  { status, body }: Visit,
  page: keyof typeof says,
  milliseconds: number,
  { unknown }: Trouble,
): readonly string[] {
  const words = unknown === 'people' ? says[page] : [];
  return [
    ...(status === 200 ? [] : [`desk, ${page}: ${status}`]),
    ...(milliseconds < 2000 ? [] : [`desk, ${page}: ${milliseconds} ms`]),
    ...words.filter((each) => !body.includes(each)).map((each) => `desk, ${page}: no »${each}«`),
  ];
}
