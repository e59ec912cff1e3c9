import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, pathOf, service } from '../../support/citizen.ts';
import { moveTo, readyToSend, sendMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

/** Rows in every table but those that only note who looked. */
function rowCounts(): Record<string, number> {
  const file = new Database(path.join(portal.dataDir, 'skranken.db'), { readonly: true });
  try {
    const tables = file
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite%'")
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      tables
        .filter((table) => !table.startsWith('access_log'))
        .map((table) => [
          table,
          Number(file.prepare(`select count(*) from "${table}"`).pluck().get()),
        ]),
    );
  } finally {
    file.close();
  }
}

const steps = ['destination', 'date', 'address', 'people', 'occupants', 'contact', 'summary'];
const open = ['/', '/rules', '/privacy', '/status', '/another-way', '/demo', '/login/cancelled'];

describe('looking at pages', () => {
  it('changes no row of anything, logged in or not, before and after sending', async () => {
    const citizen = await readyToSend(portal, 'Astrid', await moveTo(portal, 'Eliasgade 10, st'));
    const other = new Citizen(portal);
    await other.logIn('Jytte');
    const anonymous = new Citizen(portal);
    const pages = [
      ...open,
      '/my-cases',
      service,
      `${service}/another-way`,
      ...steps.map((step) => `${service}/${step}`),
      `${service}?lang=en`,
    ];
    const look = async (extra: readonly string[] = []) => {
      for (const visitor of [citizen, other, anonymous])
        for (const page of [...pages, ...extra]) await visitor.get(page);
    };
    const before = rowCounts();
    expect(before['drafts']).toBe(1);
    await look();
    expect(rowCounts()).toEqual(before);
    const receipt = pathOf(await sendMove(citizen));
    const sent = rowCounts();
    expect(sent['cases']).toBe((before['cases'] ?? 0) + 1);
    await look([receipt, receipt.replace('receipt', 'referral')]);
    expect(rowCounts()).toEqual(sent);
    expect([...anonymous.browser.cookies(portal.baseUrl).keys()]).toEqual(['lang']);
  });

  it('sends nothing by an address, whatever it says', async () => {
    const citizen = await readyToSend(portal, 'Lone', await moveTo(portal, 'Eliasgade 10'));
    const before = rowCounts();
    for (const query of ['action=send', 'action=refer&municipality=0101', 'moveDate.day=1'])
      for (const page of ['summary', 'another-way', 'date'])
        expect((await citizen.get(`${service}/${page}?${query}`)).status).toBeLessThan(400);
    expect(rowCounts()).toEqual(before);
  });
});
