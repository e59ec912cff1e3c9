import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { type FilingRequest, registerFiling } from '../../../src/cases/register-filing.ts';
import { signaturesOf } from '../../../src/cases/signing/signatures.ts';
import { demoCitizens } from '../../../src/registers/demo/citizens.ts';
import { housingBenefit } from '../../../src/self-services/housing-benefit/index.ts';
import type { Fields } from '../../support/citizen.ts';
import { controlsOf } from '../../support/example-walk.ts';
import { atTheCounter, dayFields, rowAt } from '../../support/filing.ts';
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

/** What stands on the paper, with Jytte as the other adult. */
function typed(): Fields {
  const [alone] = housingBenefit.examples.accepted;
  const answers = {
    ...alone,
    adults: '1',
    adult1Name: jytte.name,
    adult1Cpr: jytte.cpr,
    othersIncome: '300000',
  };
  const { steps } = housingBenefit;
  return Object.assign({}, ...steps.map((step) => controlsOf(step, answers, { body: '' })));
}

/** Astrid's application on paper, as it is written down. */
async function onPaper(given: Partial<FilingRequest>): Promise<CaseRow> {
  papers += 1;
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
      raw: typed(),
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

  it('is typed in at the desk with the number of each, and none of them becomes the applicant’s', async () => {
    const desk = await atTheCounter(portal, 'Ulla Udbetalingsen');
    const sent = await desk.fill('/caseworker/register/housing-benefit', {
      ...typed(),
      'filing.way': 'paper',
      ...dayFields('filing.receivedOn', '2026-11-20'),
      'filing.cpr': citizenCpr(portal, 'Astrid'),
      'filing.ground[]': 'exempt',
      action: 'register',
    });
    expect(sent.status).toBe(303);
    const row = await rowAt(portal, sent);
    expect(await asked(row)).toEqual(both);
    for (const { letter } of await portal.deps.outbox.ofCase(row.id))
      expect(JSON.stringify(letter)).not.toContain('Du finder vores telefonnummer');
  });
});
