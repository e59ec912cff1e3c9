import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from '../log-in.ts';
import { Citizen, pathOf, service } from '../../support/citizen.ts';
import { moveTo, readyToSend, sentMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const told = {
  careOf: 'Undskyldning-Petersen',
  phone: '20 30 40 50',
  email: 'hemmelig.adresse@example.dk',
  name: 'Ottilia Uden-Login',
  interpreter: 'grønlandsk-tegnsprog',
  unsent: 'Halvvejs-Hansen',
};
/** What must not be readable: numbers, names, the new address, answers. The check codes come with the run. */
const secret: string[] = [
  ...Object.values(told),
  '720488',
  '7204880012',
  'Astrid',
  'Testesen',
  'Jonas',
  'Makkertest',
  'Eliasgade',
  'Synstest',
];

let portal: TestApp;
const citizens: Citizen[] = [];
beforeAll(async () => {
  portal = await testApp();
  const answers = await moveTo(portal, 'Eliasgade 10, st', {
    occupants: { occupants: 'nobody', careOf: told.careOf },
    contact: { phone: told.phone, email: told.email },
  });
  const { citizen, receipt, reference } = await sentMove(portal, 'Astrid', answers);
  const begun = await readyToSend(portal, 'Jytte', {
    ...answers,
    occupants: { occupants: 'nobody', careOf: told.unsent },
  });
  const visitor = new Citizen(portal);
  const slip = await visitor.fill(`${service}/another-way`, {
    municipality: '0101',
    'ground[]': ['exempt'],
    name: told.name,
    phone: told.phone,
    interpreter: told.interpreter,
    action: 'refer',
  });
  const page = await visitor.follow(slip);
  // Somebody types before login, and nobody logs in.
  const anonymous = new Citizen(portal);
  const start = await anonymous.open(`${service}/another-way`);
  await anonymous.sendFrom(start, `${service}/another-way`, { name: told.name, action: 'log-in' });
  await portal.worker.runOnce();
  const desk = new Citizen(portal);
  await logIn(desk.browser, `${portal.baseUrl}/caseworker/login`, 'Signe');
  await desk.get(`/caseworker/cases/${reference}`);
  const wrong = await anonymous.fill(`/referral/${pathOf(slip).split('/')[2]}`, { code: 'WRONG' });
  expect(wrong.status).toBe(422);
  for (const { body } of [receipt, page]) {
    const [code] = /(?<=<dd>)[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?=<)/.exec(body) ?? [];
    if (code === undefined) throw new Error('no check code');
    secret.push(code, code.replaceAll('-', ''));
  }
  citizens.push(citizen, begun, visitor, anonymous, desk);
});
afterAll(() => portal.close());

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });

/** Which of the secrets can be read in these bytes, in the two ways in which text is commonly stored. */
const readableIn = (bytes: Buffer): string[] =>
  secret.filter((each) => bytes.includes(each) || bytes.includes(Buffer.from(each, 'utf16le')));

describe('somebody who steals the data folder', () => {
  it('finds database, journal and letters, and reads nothing of anybody in them', () => {
    const files = filesIn(portal.dataDir);
    expect(files.some((file) => file.endsWith('.db'))).toBe(true);
    expect(files.some((file) => file.endsWith('-wal'))).toBe(true);
    expect(files.some((file) => file.includes('letters'))).toBe(true);
    for (const file of files) {
      expect(readableIn(readFileSync(file)), path.basename(file)).toEqual([]);
      expect(readableIn(Buffer.from(file)), 'the name of a file').toEqual([]);
    }
  });

  it('would be seen by this test if anything were readable', () => {
    expect(readableIn(Buffer.from(`x${told.careOf}x`))).toEqual([told.careOf]);
  });
});

describe('the addresses and titles of the whole visit', () => {
  it('name no number, no name and no answer', () => {
    const visits = citizens.flatMap(({ seen }) => seen);
    expect(visits.length).toBeGreaterThan(40);
    for (const { url, location = '', body } of visits) {
      const [, title = ''] = /<title>([^<]*)<\/title>/.exec(body) ?? [];
      for (const text of [url, location, title])
        expect(readableIn(Buffer.from(decodeURIComponent(text))), text).toEqual([]);
    }
  });

  it('show a CPR number on no page of the citizen’s at all', () => {
    for (const citizen of citizens.slice(0, 4))
      expect(citizen.everything()).not.toMatch(/\b\d{6}-?\d{4}\b/);
  });
});
