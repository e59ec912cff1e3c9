import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { type FilingRequest, registerFiling } from '../../../src/cases/register-filing.ts';
import { signaturesOf } from '../../../src/cases/signing/signatures.ts';
import { demoCitizens } from '../../../src/registers/demo/citizens.ts';
import { housingBenefit } from '../../../src/self-services/housing-benefit/index.ts';
import { controlsOf } from '../../support/example-walk.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../../web/at-the-desk.ts';
import { citizenCpr } from '../../web/matrix-visits.ts';

let portal: TestApp;
let ulla: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  ulla = await atTheDesk(portal, 'Ulla Udbetalingsen');
});
afterAll(() => portal.close());

const jytte = demoCitizens().find(({ name }) => name.startsWith('Jytte'))!;
let papers = 0;

/** Astrid's application on paper, with Jytte as the other adult, as it is written down. */
async function onPaper(given: Partial<FilingRequest>): Promise<CaseRow> {
  papers += 1;
  const [alone] = housingBenefit.examples.accepted;
  const answers = {
    ...alone,
    adults: '1',
    adult1Name: jytte.name,
    adult1Cpr: jytte.cpr,
    othersIncome: '300000',
  };
  const registered = await registerFiling(
    {
      service: housingBenefit,
      staff: {
        kind: 'staff',
        id: 'staff-udk',
        name: 'Ulla Udbetalingsen',
        roles: ['caseworker'],
        authorityId: 'udbetaling-danmark',
        idToken: '',
      },
      role: 'caseworker',
      way: 'paper',
      receivedOn: Temporal.PlainDate.from('2026-11-22'),
      cpr: citizenCpr(portal, 'Astrid'),
      raw: Object.assign(
        {},
        ...housingBenefit.steps.map((step) => controlsOf(step, answers, { body: '' })),
      ),
      exempt: false,
      circumstance: false,
      noMitId: false,
      language: 'da',
      nonce: `housing-${papers}`,
      missing: [],
      allTheSame: true,
      ...given,
    },
    portal.deps,
  );
  if (registered.kind !== 'registered') throw new Error(registered.kind);
  return registered.row;
}

const asked = async (row: CaseRow) => ({
  signers: signaturesOf(await portal.deps.cases.events(row.id)).map(({ name }) => name),
  letters: (await portal.deps.outbox.ofCase(row.id))
    .filter(({ notice }) => notice === 'signature')
    .map(({ cpr }) => cpr),
});
const both = { signers: [jytte.name], letters: [jytte.cpr] };

describe('an application on paper that another adult signs', () => {
  it('asks as soon as it is taken for its ground', async () => {
    expect(await asked(await onPaper({ exempt: true }))).toEqual(both);
  });

  it('asks nobody while its way in is looked into, and once it is taken', async () => {
    const row = await onPaper({});
    expect(row.state).toBe('referred');
    expect(await asked(row)).toEqual({ signers: [], letters: [] });
    await ulla.act(row, 'extraordinary', {
      takeAllTheSame: 'yes',
      extraordinaryReason: 'Det er klart bedst',
    });
    await ulla.act(row, 'accept-channel');
    expect((await portal.deps.cases.byReference(row.reference))?.state).toBe('submitted');
    expect(await asked(row)).toEqual(both);
  });
});
