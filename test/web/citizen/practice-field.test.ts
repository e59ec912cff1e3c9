import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Registers } from '../../../src/cases/ports/registers.ts';
import { samplePractices } from '../../../src/registers/demo/practices.ts';
import { Citizen, pathOf, tickedIn, typedIn } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyOrder } from '../../support/toy-services.ts';
import { order, practicesIn, readyWith } from './toy-walk.ts';

const step = `${order}/doctor`;
let isDown = false;
const portals: TestApp[] = [];
let portal: TestApp;

const fragile = (registers: Registers): Registers => ({
  ...registers,
  practices: {
    search: async (...words) => {
      if (isDown) throw new Error('connection refused');
      return registers.practices.search(...words);
    },
    find: async (id) => {
      if (isDown) throw new Error('connection refused');
      return registers.practices.find(id);
    },
  },
});

beforeAll(async () => {
  portal = await testApp({ services: [toyOrder], adapt: fragile });
  portals.push(portal);
});
afterAll(() => Promise.all(portals.map((each) => each.close())));

async function atDoctor(name: string, language: 'da' | 'en' = 'da') {
  const citizen = new Citizen(portal);
  citizen.browser.keep(portal.baseUrl, 'lang', language);
  await citizen.logIn(name, order);
  await citizen.fill(`${order}/people`, { whom: 'self', action: 'next' });
  return { citizen, page: await citizen.open(step) };
}

const kilometresIn = (about: string): number =>
  Number(/(\d+(?:[.,]\d)) km/.exec(about)?.[1]?.replace(',', '.'));

describe('a practice to choose', () => {
  it('is listed nearest first with address, distance and whether it takes patients, before any search', async () => {
    const { page } = await atDoctor('Astrid');
    const listed = practicesIn(page);
    expect(listed.length).toBe(13);
    expect(listed.at(-1)?.id).toBe('');
    const away = listed.slice(0, -1).map(({ about }) => kilometresIn(about));
    expect(away).toEqual(away.toSorted((a, b) => a - b));
    for (const { id, about } of listed.slice(0, -1)) {
      const known = samplePractices().get(id);
      expect(about).toContain(known?.address);
      expect(about).toMatch(known?.open === true ? /Åben for nye/ : /Lukket for nye/);
    }
    expect(tickedIn(page, 'doctor.id')).toEqual([]);
  });

  it('is told to each reader from their own home', async () => {
    const astrid = await atDoctor('Astrid');
    const jytte = await atDoctor('Jytte', 'en');
    expect(practicesIn(jytte.page)[0]?.id).not.toBe(practicesIn(astrid.page)[0]?.id);
    expect(practicesIn(jytte.page)[0]?.about).toMatch(/\d\.\d km from your home/);
  });

  it('is found by a word, keeps what was chosen before in the list, and is taken', async () => {
    const { citizen, page } = await atDoctor('Kasper');
    const [near] = practicesIn(page);
    const hits = await citizen.sendFrom(page, step, {
      'doctor.query': 'odense',
      'doctor.id': near?.id ?? '',
      action: 'find',
    });
    expect(hits.status).toBe(200);
    expect(typedIn(hits, 'doctor.query')).toBe('odense');
    const listed = practicesIn(hits);
    expect(listed[0]?.id).toBe(near?.id);
    expect(tickedIn(hits, 'doctor.id')).toEqual([near?.id]);
    expect(listed.slice(1, -1).every(({ about }) => about.includes('Odense'))).toBe(true);
    const chosen = listed[2]?.id ?? '';
    const fields = { 'doctor.query': 'odense', 'doctor.id': chosen, action: 'next' };
    const taken = await citizen.sendFrom(hits, step, fields);
    expect(pathOf(taken)).toBe(`${order}/reason`);
    expect(tickedIn(await citizen.open(step), 'doctor.id')).toEqual([chosen]);
  });

  it('that nobody finds is news, no fault, and the name can be written', async () => {
    const { citizen, page } = await atDoctor('Lone');
    const fields = { 'doctor.query': 'xyzzy', action: 'find' };
    const none = await citizen.sendFrom(page, step, fields);
    expect(none.status).toBe(200);
    expect(none.body).toMatch(/alert-info[\s\S]*Vi fandt ingen læge/);
    expect(none.body).not.toMatch(/error-summary|form-error/);
    const name = { 'doctor.query': 'xyzzy', 'doctor.name': 'Dr. <b>Opdigt</b>' };
    const taken = await citizen.sendFrom(none, step, { ...name, action: 'next' });
    expect(pathOf(taken)).toBe(`${order}/reason`);
    expect((await citizen.open(step)).body).toContain('value="Dr. &lt;b&gt;Opdigt&lt;/b&gt;"');
  });

  it('that is missing is asked for at the search box', async () => {
    const { citizen, page } = await atDoctor('Mads');
    const answer = await citizen.sendFrom(page, step, { action: 'next' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#doctor"');
    expect(answer.body).toMatch(/<input [^>]*id="doctor"[^>]*aria-invalid="true"/);
    expect(practicesIn(answer).length).toBe(13);
  });
});

describe('while the register of practices is down', () => {
  it('the page says so, and a written name is enough', async () => {
    const { citizen } = await atDoctor('Nora');
    isDown = true;
    try {
      const page = await citizen.open(step);
      expect(page.status).toBe(200);
      expect(page.body).toContain('Vi kan ikke slå læger op lige nu');
      expect(practicesIn(page)).toEqual([]);
      const fields = { 'doctor.name': 'Dr. Opdigt, Haderslev', action: 'next' };
      expect(pathOf(await citizen.sendFrom(page, step, fields))).toBe(`${order}/reason`);
    } finally {
      isDown = false;
    }
    const { summary } = await readyWith(portal, 'Nora', { reason: 'never-came' });
    expect(summary.body).toContain('Dr. Opdigt, Odense');
  });
});
