import { expect, it, onTestFinished } from 'vitest';
import { showReference } from '../../src/domain/reference.ts';
import { atTheCounter, dayFields, paperOf, registerPath, rowAt } from '../support/filing.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { testApp } from '../support/test-app.ts';
import { atTheDesk } from './at-the-desk.ts';

it('filings bound to a last day of their own stand first, the earliest day before the others', async () => {
  const portal = await testApp();
  onTestFinished(() => portal.close());
  const staff = await atTheCounter(portal, 'Helge');
  const movedOn = async (day: string) => {
    const paper = await paperOf(portal, 'Astrid', dayFields('moveDate', day));
    return rowAt(portal, await staff.fill(registerPath, paper));
  };
  const later = await movedOn('2026-12-03');
  const sooner = await movedOn('2026-11-19');
  await openSampleCase(portal, submitted({ flags: ['protected'] }), {
    authorityId: 'municipality-0155',
  });
  expect(sooner.due).toBe('2026-11-24');
  expect(later.due).toBe('2026-12-08');
  const { body } = await (await atTheDesk(portal, 'Helge')).get('/caseworker');
  const [section = ''] = body.split('desk-tabs');
  const places = [sooner, later].map((row) => section.indexOf(showReference(row.reference)));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
