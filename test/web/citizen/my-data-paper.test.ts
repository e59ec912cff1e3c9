import { expect, it } from 'vitest';
import type { MyData } from '../../../src/web/citizen/my-data.ts';
import { myDataFile } from '../../../src/web/citizen/my-data-print.ts';
import type { Page } from '../../../src/web/page.ts';
import { Citizen } from '../../support/citizen.ts';
import { openSampleCase, submitted } from '../../support/sample-cases.ts';
import { testApp } from '../../support/test-app.ts';
import { citizenCpr } from '../matrix-visits.ts';

it('has so many cases on paper that nobody waits for it, and says where the others are', async () => {
  const portal = await testApp();
  const principal = citizenCpr(portal, 'Mads');
  // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the last is the newest
  for (let number = 0; number < 23; number += 1)
    await openSampleCase(portal, submitted(), { principal });
  const mads = new Citizen(portal);
  await mads.logIn('Mads');
  const { body } = await mads.sendFrom(await mads.open('/my-data'), '/my-data/json', {});
  await portal.close();
  const data = JSON.parse(body) as MyData;
  expect(data.cases).toHaveLength(23);
  const t = (key: string, values = {}) => [key, ...Object.values(values)].join(' ');
  const file = myDataFile({ t, language: 'da' } as unknown as Page, data);
  // Beside them stands what belongs to no one case.
  expect(file.parts).toHaveLength(1 + 20);
  expect(file.parts[1]?.title).toContain(data.cases[0]?.reference);
  expect(file.notes).toContain('mydata:notOnPaper 3');
  const few = { ...data, cases: data.cases.slice(3) };
  const whole = myDataFile({ t, language: 'da' } as unknown as Page, few);
  expect(whole.notes.join()).not.toContain('notOnPaper');
});
