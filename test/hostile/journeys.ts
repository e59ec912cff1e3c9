import { seenPerson } from '../support/seen-person.ts';
import { randomUUID } from 'node:crypto';
import { newReference, type Reference } from '../../src/domain/reference.ts';
import { controlNames, rawFrom } from '../../src/self-services/fields.ts';
import { subjects } from '../../src/self-services/confirmable.ts';
import type { Step } from '../../src/self-services/define.ts';
import { confirmation, helped } from './law-and-help.ts';
import { ownAct } from './own-acts.ts';
import type { Random } from './random.ts';
import { encode, type Pair, pairs, type Shot } from './shot.ts';
import type { Reader, World } from './world.ts';

/** A request that an honest browser might send to the route, from somebody who may be there. */
export async function honest(route: string, world: World, random: Random): Promise<Shot> {
  const [method = '', pattern = ''] = route.split(' ');
  const steps = world.portal.deps.services[0]!.steps;
  const step = random.pick(steps);
  const reader = readerFor(route, world, random);
  const reference = random.pick(referencesFor(route, world, random));
  const path = pattern
    .replace(':service', 'address-change')
    .replace(':step', step.id)
    .replace(':subject', random.pick(subjects))
    .replace(':reference', reference)
    .replace(':key', world.mailbox)
    .replace(':letter', world.letter);
  const shot: Shot = {
    method: method === 'USE' ? 'GET' : method,
    path: method === 'USE' ? `${path}${random.pick(atTheProvider)}` : path,
    query: pairs({ ...queryOf(route, world, random), ...(random.chance(0.1) && { lang: 'en' }) }),
    headers: {
      'sec-fetch-site': 'same-origin',
      'accept-language': random.pick(['da', 'en']),
      'x-forwarded-for': `10.0.${random.below(256)}.${random.below(256)}`,
    },
    // Copies: what is bent in one request must not stay bent in all that follow.
    cookies: reader.cookies.map(([name, value]): Pair => [name, value]),
  };
  if (method !== 'POST') return shot;
  const fields = await fieldsOf(route, { step, reference }, world, random);
  shot.headers['content-type'] = 'application/x-www-form-urlencoded';
  shot.body = [...pairs(fields), ['_csrf', encode(reader.token)]];
  return shot;
}

/** Mostly cases that the act can be done on. */
function referencesFor(route: string, world: World, random: Random): readonly Reference[] {
  if (random.chance(0.2)) return world.references;
  if (/\/(?:demand|paid|waive)$/.test(route)) return world.billed;
  return route.endsWith('/decide-exemption') ? world.wishes : world.references;
}

const atTheProvider = [
  '',
  '//',
  '/auth?client_id=skranken-citizen&response_type=code&scope=openid',
  '/interaction/none',
  '/.well-known/openid-configuration',
  '/jwks',
  '/token',
  '/me',
  '/session/end',
  '/style.css',
];

function readerFor(route: string, world: World, random: Random): Reader {
  if (route.endsWith('/logout')) return random.pick(world.leaving);
  // The addresses and whoever is exempted are in the municipality of the last of them.
  if (/\/(?:register\/|decide-exemption$)/.test(route) && random.chance(0.8))
    return world.staff.at(-1)!;
  if (route.includes('/law') && random.chance(0.8)) return world.staff[4]!;
  if (route.includes('/cases/') && random.chance(0.7)) return random.pick(world.staff.slice(0, 2));
  if (route.includes('/caseworker'))
    return random.pick(random.chance(0.95) ? world.staff : world.visitors);
  if (route === 'POST /self-service/:service/summary') return world.citizens[0]!;
  return random.pick(random.chance(0.6) ? world.citizens : world.visitors);
}

function queryOf(route: string, world: World, random: Random): Record<string, string> {
  if (route.endsWith('/login')) return { returnTo: '/my-cases', level: 'low', stepUp: 'yes' };
  if (route.endsWith('/callback')) return { code: 'x'.repeat(43), state: 'x'.repeat(43) };
  if (/\/login\//.test(route)) return { returnTo: '/self-service/address-change', level: 'high' };
  if (route.endsWith('/find')) return { reference: random.pick(world.references) };
  if (route === 'GET /caseworker/')
    return { service: 'address-change', state: 'submitted', way: 'self-service', after: 'x' };
  if (route.endsWith('cases/:reference')) return { done: '2' };
  return route.includes('summary') ? { changed: 'law' } : {};
}

type Fields = Record<string, string | readonly string[]>;

async function fieldsOf(
  route: string,
  { step, reference }: { readonly step: Step; readonly reference: Reference },
  world: World,
  random: Random,
): Promise<Fields> {
  if (route.endsWith('/:step')) return stepFields(step, world, random);
  if (route.endsWith('/addresses')) return { query: 'Brydevej 1' };
  if (route.includes('/register/')) return filing(world, random);
  if (route.endsWith('/summary')) return { ...(await world.ready()), ...helped(world, random) };
  if (route.includes('/law/')) return confirmation(world, random);
  if (route.endsWith('/assist')) return { action: random.pick(['begin', 'begin', 'end']) };
  if (route.endsWith('/another-way')) return anotherWay(world, random);
  if (route.endsWith('/for-whom'))
    return { who: random.pick(['self', 'x'.repeat(22), '9012340459', '']) };
  if (route.includes('/my-cases/')) return ownAct(reference, world);
  if (route.includes('status') || route.includes('referral'))
    return { reference, code: 'QQQQ-QQQQ-QQQQ' };
  if (route.includes('/cases/')) {
    const { version = '1' } = await ownAct(reference, world);
    return { ...actFields, version, nonce: `${random.below(2 ** 31)}`.padStart(20, 'n') };
  }
  return {};
}

const actions = ['next', 'next', 'next', 'find', 'save', 'leave', 'log-in', 'language:en'];

function stepFields(step: Step, { portal, addresses }: World, random: Random): Fields {
  const answers = random.pick(portal.deps.services[0]!.examples.accepted);
  const fields: Fields = { action: random.pick(actions) };
  for (const field of step.fields) {
    for (const name of controlNames(field)) fields[name] = '';
    Object.assign(fields, rawFrom(field, answers[field.key]));
    if (field.kind === 'address' && random.chance(0.7))
      Object.assign(fields, {
        'address.query': 'Brydevej 1',
        'address.id': random.pick(addresses),
      });
  }
  return fields;
}

const anotherWay = ({ portal }: World, random: Random): Fields => ({
  nonce: portal.deps.secrets.seal('referral-form', randomUUID()),
  'ground[]': ['exempt', 'circumstance'],
  'need[]': ['large-print', 'call-back'],
  municipality: '0155',
  name: 'Åse Ærø',
  phone: '+45 12 34 56 78',
  email: 'eksempel@example.org',
  address: 'Brydevej 11',
  interpreter: 'tegnsprog',
  promise: random.pick(['contact', 'come']),
  carry: 'yes',
  action: random.pick(['refer', 'refer', 'digital']),
});

/** What staff type in: how it came, and every question of the form. */
const filing = (world: World, random: Random): Fields => ({
  ...Object.assign(
    {},
    ...world.portal.deps.services[0]!.steps.map((each) => stepFields(each, world, random)),
  ),
  'filing.way': random.pick(['paper', 'phone', 'in-person']),
  'filing.receivedOn.day': '20',
  'filing.receivedOn.month': '11',
  'filing.receivedOn.year': '2026',
  'filing.cpr': random.pick(['6309511083', '', '010101']),
  'filing.name': 'Åse Ærø',
  'filing.ground[]': ['exempt', 'circumstance'],
  'filing.paperForm': random.pick([newReference(), '']),
  'filing.remarks': 'Intet',
  nonce: `${random.below(2 ** 31)}`,
  action: random.pick(['register', 'all-the-same', 'all-the-same', 'look-up', 'find']),
});

/** An invented person of the demonstration who sends nothing here, as their cases name them: Bo. */
const seen = '6309511083';

/** All acts' fields at once: each act reads its own. */
const actFields: Fields = {
  how: 'phone',
  'letters[]': [],
  why: 'Ingen fare',
  'on.day': '22',
  'on.month': '11',
  'on.year': '2026',
  system: 'CPR',
  theirReference: 'CPR-2026-77',
  outcome: 'not-reached',
  from: 'citizen',
  answer: 'Ja',
  note: 'Husk',
  withdrawReason: 'Ringede og sagde det',
  kroner: '230',
  feeReason: 'Kortet er væk',
  'paidOn.day': '22',
  'paidOn.month': '11',
  'paidOn.year': '2026',
  paymentReference: 'BET-7',
  waiveReason: 'Kom aldrig',
  decided: 'exempt',
  idSeen: 'passport',
  cpr: seen,
  'cpr.seen': seenPerson(seen),
  forwardUnopened: 'yes',
  postalAddress: 'c/o Bo\nEksempelvej 4',
  unopenedPost: 'post-sent-on',
};
