import { birthDate, type Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import {
  type Address,
  ageOn,
  type CprStatus,
  type Name,
  type Person,
} from '../../domain/person.ts';
import { RegisterFault } from '../register-fault.ts';
import type { PersonRecord } from './person-shape.ts';

/** A person, and what the register knows besides that leads on to others. */
export interface Registered {
  readonly person: Person;
  /** The same for all who live in the same dwelling; absent where there is none. */
  readonly dwelling?: string;
  readonly kin: readonly Cpr[];
}

/** Protected for as long as nobody says until when. */
const noEnd = '9999-12-31';

/** Reads a record on that day. Where it leaves protection in doubt, the person is protected. Throws RegisterFault `odd`. */
export function registeredPerson(record: PersonRecord, today: Temporal.PlainDate): Registered {
  const { persondata, adresse, relationer } = record;
  const { personnummer: cpr, navn, status, markedsfoeringsbeskyttelse: marketing } = persondata;
  const born = persondata.foedselsdato?.dato ?? birthDate(cpr)?.toString();
  if (born === undefined) throw new RegisterFault('odd');
  const until = protectedUntil(persondata.adressebeskyttelse, today);
  const home = adresse?.aktuelAdresse;
  const address = home && addressOf(home);
  const dwelling = address && home && dwellingOf(home);
  const kin = [
    relationer?.aegtefaelle?.personnummer,
    ...(relationer?.barn ?? []).map(({ personnummer }) => personnummer),
    relationer?.mor?.personnummer,
    relationer?.far?.personnummer,
    ...(relationer?.foraeldremyndighed ?? []).map((each) => each.relationPersonnummer),
  ];
  return {
    person: {
      cpr,
      name: nameOf(navn),
      birthDate: born,
      status: status.status.padStart(2, '0') as CprStatus,
      ...(until && { protectedUntil: until }),
      ...(marketing?.beskyttet !== undefined && { marketingProtected: marketing.beskyttet }),
      ...(address && { address }),
      municipality: home?.kommunekode?.padStart(4, '0') ?? '',
      custody: ageOn(born, today) < 18 ? custodyOf(relationer, today) : [],
    },
    ...(dwelling && { dwelling }),
    kin: [...new Set(kin.filter((each): each is Cpr => each !== undefined && each !== cpr))],
  };
}

function nameOf(navn: PersonRecord['persondata']['navn']): Name {
  const { fornavn = '', mellemnavn = '', efternavn, personadresseringsnavn } = navn;
  const family = efternavn ?? (fornavn === '' ? personadresseringsnavn : undefined) ?? '';
  if (fornavn === '' && family === '') throw new RegisterFault('odd');
  return { given: fornavn, middle: mellemnavn, family };
}

function protectedUntil(
  protection: PersonRecord['persondata']['adressebeskyttelse'],
  today: Temporal.PlainDate,
): IsoDate | undefined {
  if (protection === undefined || protection.beskyttet === false) return undefined;
  const { beskyttet, startdato, slutdato } = protection;
  if (beskyttet === undefined && startdato === undefined) return undefined;
  const isOver = slutdato !== undefined && slutdato < today.toString();
  // It says both that protection is over and that it holds: then it holds.
  if (isOver && beskyttet === true) return noEnd;
  return slutdato ?? noEnd;
}

type Home = NonNullable<NonNullable<PersonRecord['adresse']>['aktuelAdresse']>;

/** Undefined for the special road codes, 9900 and up, under which nobody can be found or written to. */
function addressOf(home: Home): Address | undefined {
  const { vejnavn: street, husnummer, postnummer, postdistrikt: town } = home;
  if (street === undefined || postnummer === undefined || town === undefined) return undefined;
  if (Number(home.vejkode ?? 0) >= 9900) return undefined;
  const number = unpadded(husnummer);
  const floor = unpadded(home.etage).toLowerCase();
  const door = unpadded(home.sidedoer).toLowerCase();
  const extraTown = home.bynavn ?? '';
  const postcode = postnummer.padStart(4, '0');
  const flat = [floor && `${floor}.`, door].filter((part) => part !== '').join(' ');
  return {
    // SF1520 does not say which dwelling of the address register it is.
    id: 'unknown',
    street,
    number,
    floor,
    door,
    extraTown,
    postcode,
    town,
    municipality: home.kommunekode?.padStart(4, '0') ?? '',
    text: [`${street} ${number}`.trim(), flat, extraTown, `${postcode} ${town}`]
      .filter((part) => part !== '')
      .join(', '),
  };
}

/** CPR writes house numbers, floors and doors with zeros in front. */
const unpadded = (text = ''): string => text.trim().replace(/^0+(?=.)/, '');

const dwellingOf = (home: Home): string =>
  [home.kommunekode, home.vejkode, home.husnummer, home.etage, home.sidedoer]
    .map((part) => unpadded(part).toLowerCase())
    .join('|');

/** Those whose custody has not ended: the mother, the father, and two others at most. */
function custodyOf(
  relations: PersonRecord['relationer'],
  today: Temporal.PlainDate,
): readonly Cpr[] {
  const parents = { 3: relations?.mor, 4: relations?.far, 5: undefined, 6: undefined };
  const holders = (relations?.foraeldremyndighed ?? [])
    .filter(({ foraeldremyndighedSletdato: end }) => end === undefined || end > today.toString())
    .map((each) => each.relationPersonnummer ?? parents[each.foraeldremyndighedtype]?.personnummer);
  return [...new Set(holders.filter((each) => each !== undefined))];
}
