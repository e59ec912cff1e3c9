import { join } from 'node:path';
import { pino } from 'pino';
import type { Core } from '../../../src/cases/core.ts';
import type { StaffIdentity } from '../../../src/cases/ports/identity.ts';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import type { Envelope } from '../../../src/cases/ports/dispatch.ts';
import type { PersonRegister } from '../../../src/cases/ports/registers.ts';
import { openCase } from '../../../src/cases/open-case.ts';
import { refer } from '../../../src/cases/refer.ts';
import { registerFiling } from '../../../src/cases/register-filing.ts';
import { type Watch, writeNotices } from '../../../src/cases/write-notices.ts';
import { handlingDue } from '../../../src/cases/deadlines.ts';
import { createOutboxWorker } from '../../../src/correspondence/outbox-worker.ts';
import type { Cpr } from '../../../src/domain/cpr.ts';
import { legalDay } from '../../../src/domain/dates.ts';
import type { SelfService } from '../../../src/self-services/define.ts';
import { createDemoRegisters } from '../../../src/registers/demo/index.ts';
import { selfServices } from '../../../src/self-services/registry.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import { createSecrets } from '../../../src/store/secrets.ts';
import { anna } from '../../self-services/address-change/move.ts';
import { keys, temporaryFolder } from '../../store/store-in-folder.ts';
import { moodyFarSide, type Taken } from './moody-far-side.ts';
import { channelOf, loginOf, moving } from './people.ts';
import { fixedClock } from '../../support/clock.ts';
import { submitted } from '../../support/sample-cases.ts';

const authorityId = 'municipality-0155';

export const clerk: StaffIdentity = {
  kind: 'staff',
  id: 'helge',
  name: 'Helge Havnetest',
  roles: ['caseworker'],
  authorityId,
  idToken: '',
};

/** A register in which everybody lives alone with us. */
const everybody: PersonRegister = {
  find: async (cpr) => ({ state: 'found', value: { ...anna, cpr } }),
  household: async (cpr) => ({ state: 'found', value: [{ ...anna, cpr }] }),
  residentsAt: async () => ({ state: 'none' }),
  wardsOf: async () => ({ state: 'none' }),
};

/** A counter that is opened and closed all year round: its file stays, its clock is set by hand. */
export function counterAllYear(start: string) {
  const clock = fixedClock(start);
  const file = join(temporaryFolder(), 'skranken.db');
  let store: Store;
  let desk: Core & Watch;
  const open = () => {
    store = openStore({ file, keys, clock });
    const demo = createDemoRegisters({
      exemptions: store.exemptions,
      exceptions: store.exceptions,
      served: [authorityId],
    });
    desk = {
      clock,
      registers: {
        ...demo,
        persons: everybody,
        digitalPost: { registration: async (cpr) => channelOf(cpr).registration },
      },
      secrets: createSecrets(keys),
      cases: store.cases,
      drafts: store.drafts,
      outbox: store.outbox,
      confirmations: store.confirmations,
      services: selfServices,
    };
  };
  open();
  const farSide = moodyFarSide();

  return {
    clock,
    desk: () => desk,
    close: () => store.close(),
    restart() {
      store.close();
      open();
    },
    /** Looks as the daily job does. A look that is `cut` ends after its first few cases, as one does that is killed. */
    async look(cut = false): Promise<void> {
      while ((await writeNotices(desk, cut ? 2 : 20)).cases > 0) if (cut) return;
    },
    /** Sends what lies in the outbox, as the worker does, to a far side with days off and moods. */
    async post(): Promise<void> {
      const { outbox, registers } = desk;
      const dispatch = { send: async (envelope: Envelope) => farSide.take(envelope) };
      const log = pino({ level: 'silent' });
      await createOutboxWorker({ outbox, dispatch, registers, clock, log }).runOnce();
    },
    /** What the far side took over, in order. */
    taken: (): readonly Taken[] => farSide.taken,
    async referred(
      service: SelfService,
      given: { person?: string; comes: boolean; movesOn?: string },
    ): Promise<CaseRow> {
      const made = await refer(
        {
          service,
          said: {
            exempt: false,
            circumstance: true,
            noMitId: false,
            municipality: '0155',
            ...(given.person !== undefined && { identity: loginOf(given.person) }),
          },
          contact: {},
          needs: { largePrint: false, homeVisit: false, callBack: false },
          promise: given.comes ? 'you-come' : 'we-contact-you',
          ...(given.movesOn !== undefined && { draft: moving(given.movesOn) }),
          carry: false,
          language: 'da',
          key: nextKey(),
        },
        desk,
      );
      if (!made.ok) throw new Error(`${service.id}: ${made.error.decision.outcome}`);
      return made.value;
    },
    /** A form on paper that came today, without a word on why not digitally: it is looked at. */
    async onPaper(service: SelfService, person: string): Promise<CaseRow> {
      const done = await registerFiling(
        {
          service,
          staff: clerk,
          role: 'caseworker',
          way: 'paper',
          receivedOn: legalDay(clock.now()),
          cpr: person as Cpr,
          raw: {},
          exempt: false,
          circumstance: false,
          noMitId: false,
          language: 'da',
          nonce: nextKey(),
          missing: [],
          allTheSame: true,
        },
        desk,
      );
      if (done.kind !== 'registered') throw new Error(`${service.id}: ${done.kind}`);
      return done.row;
    },
    /** The errand itself, digitally. */
    filed: (service: SelfService, person: string): Promise<CaseRow> =>
      openCase(
        {
          key: nextKey(),
          by: { kind: 'citizen', cpr: person as Cpr, name: 'Anna Prøve', as: 'self' },
          event: submitted(),
          row: {
            authorityId,
            service: service.id,
            due: handlingDue(legalDay(clock.now()), service).toString(),
            principal: person as Cpr,
            principalName: 'Anna Prøve',
          },
          letters: () => [],
        },
        clock.now(),
        desk,
      ),
  };
}

let made = 0;
const nextKey = () => `year:${(made += 1)}`;
