import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseReference } from '../../../src/domain/reference.ts';
import { documentsAwaited, documentsIn } from '../../../src/cases/case-documents.ts';
import { aPdf } from '../../support/sample-files.ts';
import { pathOf } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyEnclosing } from '../../support/toy-enclosing.ts';
import { atTheLease, lease, send, toy } from './documents-on-the-way.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services: [toyEnclosing] });
});
afterAll(() => portal.close());

it('a file that is still on its way as the errand is sent in another tab becomes the case’s', async () => {
  const citizen = await atTheLease(portal);
  const summary = await citizen.open(`${toy}/summary`);
  const { intake } = portal.deps;
  const take = intake.take.bind(intake);
  let receipt = '';
  Object.assign(intake, {
    take: async (...given: Parameters<typeof take>) => {
      const sent = await citizen.sendFrom(summary, `${toy}/summary`, { action: 'send' });
      receipt = pathOf(sent);
      return take(...given);
    },
  });
  const late = await send(citizen, lease, { bytes: aPdf(), name: 'lejekontrakt.pdf' });
  const reference = parseReference(receipt.split('/').at(-1) ?? '');
  const row = await portal.deps.cases.byReference(reference!);
  const events = await portal.deps.cases.events(row!.id);
  expect(documentsIn(events).map(({ name }) => name)).toEqual(['lejekontrakt.pdf']);
  expect(documentsAwaited(row!, events)).toEqual([]);
  const page = await citizen.follow(late);
  expect(pathOf(page)).toBe(`/my-cases/${reference}/documents`);
  expect(page.body).toContain('Tak. Vi har fået dokumentet.');
});
