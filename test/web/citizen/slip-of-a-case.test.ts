import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkCodeOf } from '../../../src/cases/check-code.ts';
import { becameCase } from '../../../src/cases/from-referral.ts';
import { parseReference, showReference } from '../../../src/domain/reference.ts';
import { Citizen, hiddenIn } from '../../support/citizen.ts';
import { atTheCounter } from '../../support/filing.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { referralIn, send } from '../from-referral.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

it('a slip whose referral became a case says so, and which', async () => {
  const row = await referralIn(portal);
  const path = `/referral/${row.reference}`;
  const code = checkCodeOf(row.reference, portal.deps.secrets);
  const visitor = new Citizen(portal);
  const before = await visitor.follow(await visitor.fill(path, { code }));
  expect(before.body).toContain('Du har ikke');
  await send(await atTheCounter(portal, 'Signe'), row);
  const became = parseReference(becameCase(await portal.deps.cases.events(row.id)) ?? '');
  const number = showReference(became!);
  const { body } = await visitor.open(path);
  expect(body).not.toMatch(/Du har ikke|kontakter dig senest|Det kan du sige/);
  expect(body).toContain(number);
  expect((await visitor.get(`${path}/pdf`)).status).toBe(200);
  const { _csrf = '' } = hiddenIn(await visitor.open('/status'));
  const status = await visitor.post('/status', { _csrf, reference: row.reference, code });
  expect(status.body).toContain(number);
});
