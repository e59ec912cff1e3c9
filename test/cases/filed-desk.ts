import type { WorkRequest } from '../../src/cases/append-work.ts';
import type { ChannelDesk } from '../../src/cases/channel-decision.ts';
import { confirmRejection, rejectChannel } from '../../src/cases/decide-channel.ts';
import type { EventBody } from '../../src/cases/events.ts';
import { askInPerson, considerExtraordinary, offerHelp } from '../../src/cases/guard-acts.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { registerFiling } from '../../src/cases/register-filing.ts';
import type { OtherWay } from '../../src/domain/way.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { anna } from '../self-services/address-change/move.ts';
import { counter, registerOf } from './counter.ts';
import { staffFor } from './filing.ts';

/** Every way but the digital one. */
export const otherWays: readonly OtherWay[] = ['in-person', 'phone', 'paper'];
/** The day that the papers came. */
export const came = Temporal.PlainDate.from('2026-11-20');

/** As if somebody had found how long one can complain, which nobody knows of some services. */
export const withLimit = (service: SelfService): SelfService => ({
  ...service,
  law: {
    ...service.law,
    appeal: service.law.appeal.map((each) => ({ ...each, value: { ...each.value, weeks: 4 } })),
  },
});

/** The desk that the errand belongs to, with everything of the service's law confirmed, and a paper of Anna's that came on a day before today. */
export async function filed(service: SelfService, way: OtherWay, isConfirmed = true) {
  const { core, store, clock } = counter(registerOf([{ ...anna, municipality: '0155' }]));
  if (isConfirmed)
    for (const subject of ['legal-basis', 'complaint-guidance'] as const)
      await store.confirmations.add({
        service: service.id,
        subject,
        by: 'Ditte',
        on: '2026-11-01',
        demo: false,
      });
  const desk: ChannelDesk = {
    ...core,
    outbox: store.outbox,
    services: [service],
    settings: {
      demo: true,
      baseUrl: new URL('https://skranken.example'),
      rejectionSecondPerson: true,
    },
  };
  const said = { exempt: false, circumstance: false, noMitId: false };
  const given = {
    ...said,
    cpr: anna.cpr,
    raw: {},
    language: 'da',
    nonce: 'n',
    missing: [],
  } as const;
  const staff = staffFor(service);
  const paper = {
    ...given,
    staff,
    role: 'caseworker' as const,
    service,
    way,
    receivedOn: came,
    allTheSame: true,
  };
  const registered = await registerFiling(paper, core);
  if (registered.kind !== 'registered') throw new Error(registered.kind);
  return {
    desk,
    store,
    clock,
    row: registered.row,
    staff,
    colleague: { ...staff, id: 'dagny', name: 'Dagny Havnetest' },
  };
}

/** A paper with its desk. */
export type Filed = Awaited<ReturnType<typeof filed>>;
let nonces = 0;

/** Whoever registered it, or somebody else at the desk, who sees the case as it is now. */
export async function by(who: 'staff' | 'colleague', at: Filed): Promise<WorkRequest> {
  const { desk, row, [who]: staff } = at;
  nonces += 1;
  const now = await desk.cases.byReference(row.reference);
  const { reference, version } = now ?? row;
  return { staff, role: 'caseworker', reference, expectedVersion: version, nonce: `n${nonces}` };
}

/** Asked by phone, and this is the answer. */
export const answer = async (
  at: Filed,
  claimed: Extract<EventBody, { kind: 'grounds-answered' }>['claimed'],
) => askInPerson(at.desk, await by('staff', at), { how: 'phone', claimed });

/** Asked, offered help and considered: nothing speaks for taking it. */
export async function guardDone(at: Filed): Promise<void> {
  await answer(at, 'none');
  await offerHelp(at.desk, await by('staff', at), { how: 'phone', accepted: false });
  await considerExtraordinary(at.desk, await by('staff', at), { granted: false, why: 'Nej' });
}

/** One proposes, a colleague confirms; the state that it ends in. */
export async function tryToReject(at: Filed): Promise<CaseRow['state'] | undefined> {
  await rejectChannel(at.desk, await by('staff', at), { why: 'Du har MitID' });
  await confirmRejection(at.desk, await by('colleague', at));
  return (await at.desk.cases.byReference(at.row.reference))?.state;
}
