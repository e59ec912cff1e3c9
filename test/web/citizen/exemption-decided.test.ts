import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { checkCodeOf } from '../../../src/cases/check-code.ts';
import type { CitizenIdentity } from '../../../src/cases/ports/identity.ts';
import { digitalPostExemption } from '../../../src/self-services/digital-post-exemption/index.ts';
import { Citizen, hiddenIn } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../at-the-desk.ts';
import { asked, astrid, form, send } from '../exemption-case.ts';

const notYet = 'Du er ikke fritaget endnu';
const granted = 'Fritaget for Digital Post fra';
const sending = 'Kommunen sender de uåbnede breve på papir';

const identity: CitizenIdentity = {
  kind: 'citizen',
  cpr: astrid,
  name: 'Astrid Testesen',
  assurance: 'substantial',
  idToken: '',
};

let portal: TestApp;
let signe: AtTheDesk;
beforeEach(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterEach(() => portal.close());

/** Receipt, list and status as Astrid finds them now. */
async function pages(row: CaseRow) {
  const citizen = new Citizen(portal);
  const list = (await citizen.logIn('Astrid', '/my-cases')).body;
  const receipt = (await citizen.open(`/receipt/${row.reference}`)).body;
  const visitor = new Citizen(portal);
  const { _csrf = '' } = hiddenIn(await visitor.open('/status'));
  const code = checkCodeOf(row.reference, portal.deps.secrets);
  const status = (await visitor.post('/status', { _csrf, reference: row.reference, code })).body;
  return { list, receipt, status };
}

describe('a case on exemption, as the citizen sees it', () => {
  it('is not decided before it is', async () => {
    const { list, receipt, status } = await pages(await wished());
    expect(receipt).toContain(notYet);
    for (const body of [list, receipt, status]) expect(body).not.toContain(granted);
  });

  it('is granted once it is, and says what is left and when nothing is', async () => {
    const row = await wished();
    await signe.act(row, 'decide-exemption', form);
    const before = await pages(row);
    for (const body of Object.values(before)) expect(body).toContain(granted);
    for (const body of [before.receipt, before.status]) expect(body).toContain(sending);
    expect(before.receipt).not.toContain(notYet);
    expect(before.receipt).not.toContain('senest');
    await portal.worker.runOnce();
    await signe.act(row, 'close', { unopenedPost: 'post-sent-on' });
    const after = await pages(row);
    for (const body of Object.values(after)) {
      expect(body).toContain(granted);
      expect(body).not.toContain(sending);
    }
    expect(after.status).not.toMatch(/Astrid|Eksempelvej/);
  });

  it('says so, too, where the exemption ended', async () => {
    const row = await wished({ wish: 'return', forwardUnopened: '', declaration: '' });
    await signe.act(row, 'decide-exemption', { ...form, decided: 'ended' });
    const { list, receipt, status } = await pages(row);
    for (const body of [list, receipt, status]) expect(body).toContain('Fritagelsen er slut');
    expect(receipt).not.toContain('Du får stadig breve på papir');
  });

  it('goes on no further once it was withdrawn', async () => {
    const row = await wished();
    await signe.act(row, 'withdraw', { withdrawReason: 'Ringede og sagde nej tak' });
    const { receipt } = await pages(row);
    expect(receipt).not.toContain(notYet);
    expect(receipt).toContain('Sagen fortsætter ikke');
  });
});

const wished = (more: Record<string, string> = {}): Promise<CaseRow> =>
  send(portal, digitalPostExemption, { ...asked, ...more }, identity);
