import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages, type Text } from '../../src/domain/language.ts';
import { cite } from '../../src/eligibility/cite.ts';
import { html } from '../../src/web/components/html.ts';
import type { Visit } from '../identity/browser.ts';
import { Citizen, hiddenIn, pathOf } from '../support/citizen.ts';
import { dogRegister as dogs } from '../support/dog-register/index.ts';
import { controlsOf, walkExample } from '../support/example-walk.ts';
import { atTheCounter, dayFields, rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

const at = `/self-service/${dogs.id}`;
const fields = dogs.steps.flatMap((step) => step.fields);
const [duty] = dogs.law.duty;
const [fido] = dogs.examples.accepted;

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services: [dogs] });
});
afterAll(() => portal.close());

/** Who reads in that language: the choice is kept from page to page. */
async function reader(language: Language, name?: string): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.open(`/?lang=${language}`);
  if (name !== undefined) await citizen.logIn(name);
  return citizen;
}

async function staffReading(language: Language): Promise<Citizen> {
  const staff = await atTheCounter(portal, 'Signe');
  await staff.open(`/caseworker?lang=${language}`);
  return staff;
}

const begun = async (citizen: Citizen, answers: Readonly<Record<string, unknown>>) => {
  await citizen.fill(at, {});
  return walkExample(citizen, dogs, answers);
};

const send = (citizen: Citizen, { body }: Pick<Visit, 'body'>) =>
  citizen.post(`${at}/summary`, { ...hiddenIn({ body }), action: 'send' });

const shows = ({ status, body }: Visit, language: Language, texts: readonly Text[]): void => {
  expect(status).toBe(200);
  expect(body).toContain(`<html lang="${language}"`);
  for (const text of texts) expect(body).toContain(html`${text[language]}`.toString());
  expect(body).not.toMatch(/undefined|\[object/);
};

it('is in no file of the portal', () => {
  const files = ['src', 'views', 'locales'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => path.join(each.parentPath, each.name)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => readFileSync(file).includes(dogs.id))).toEqual([]);
});

describe.each(languages)('a service that is only a folder, read in %s', (language) => {
  it('is in the catalogue, under its law', async () => {
    const page = await (await reader(language)).open('/');
    shows(page, language, [dogs.title, dogs.summary, cite(duty!.value.basis)]);
    expect(page.body).toContain(`href="${at}"`);
  });

  it('has a first page with what to have ready and every way in', async () => {
    const page = await (await reader(language)).open(at);
    const ways = dogs.law.waysIn.flatMap(({ title, who }) => [title, who]);
    shows(page, language, [dogs.title, dogs.summary, ...dogs.ready, ...ways]);
    shows(page, language, [cite(duty!.value.basis), cite(duty!.value.rejection!)]);
    expect(page.body).toContain(`href="${at}/paper-form"`);
  });

  it('is asked step by step, summed up, sent, and found again', async () => {
    const citizen = await reader(language, 'Astrid');
    const { page: summary } = await begun(citizen, fido);
    const drawn = citizen.seen.filter(({ status }) => status === 200);
    for (const step of dogs.steps) {
      const page = drawn.find((each) => pathOf(each) === `${at}/${step.id}`)!;
      const words = step.fields.flatMap(({ label, hint }) => [label, hint!]);
      shows(page, language, [step.title, ...(step.intro ? [step.intro] : []), ...words]);
    }
    const charge = dogs.charge!(fido, {} as never);
    const said = [...fields.map(({ label }) => label), ...dogs.next(fido, {} as never), charge.why];
    const given = [fido['name'], fido['chip']].map((word) => both(String(word)));
    shows(summary, language, [dogs.title, ...said, ...given, cite(charge.basis)]);
    const receipt = await citizen.follow(await send(citizen, summary));
    expect(pathOf(receipt)).toMatch(/^\/receipt\//);
    shows(receipt, language, [dogs.title, ...said, ...given, cite(duty!.value.basis)]);
    const mine = await citizen.open('/my-cases');
    shows(mine, language, [dogs.title]);
    expect(mine.body).toContain(`href="${pathOf(receipt).replace('receipt', 'my-cases')}"`);
    const row = await rowAt(portal, receipt);
    const [letter] = await portal.deps.outbox.ofCase(row.id);
    expect(letter?.letter.paragraphs[0]?.[language]).toContain('Fido');
  });

  it('can be handed to people by whoever does not go digital', async () => {
    const citizen = await reader(language);
    const errands = await citizen.open('/another-way');
    shows(errands, language, [dogs.title]);
    expect(errands.body).toContain(`href="${at}/another-way"`);
    const rule = dogs.lastDay!({}, Temporal.PlainDate.from('2026-11-22'))!.text;
    shows(await citizen.open(`${at}/another-way`), language, [rule, cite(duty!.value.rejection!)]);
    const sent = await citizen.fill(`${at}/another-way`, {
      'ground[]': 'circumstance',
      municipality: '0101',
      action: 'refer',
    });
    const slip = await citizen.follow(sent);
    expect(pathOf(slip)).toMatch(/^\/referral\//);
    const ways = dogs.law.waysIn.map(({ title }) => title);
    shows(slip, language, [dogs.title, dogs.notYet, rule, ...dogs.law.bring, ...ways]);
  });

  it('is a paper form, as a page and as a PDF', async () => {
    const citizen = await reader(language);
    const labels = fields.map(({ label }) => label);
    const page = await citizen.open(`${at}/paper-form`);
    shows(page, language, [dogs.title, dogs.notYet, ...labels]);
    const answer = await fetch(`${portal.baseUrl}${at}/paper-form.pdf?lang=${language}`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    if (spawnSync('pdftotext', ['-v']).status !== 0) return;
    const file = path.join(portal.dataDir, 'dog.pdf');
    writeFileSync(file, bytes);
    const read = packed(execFileSync('pdftotext', [file, '-']).toString());
    for (const text of [dogs.title, ...labels]) expect(read).toContain(packed(text[language]));
  });

  it('is registered at the desk, found in its list, and opened', async () => {
    const staff = await staffReading(language);
    const form = `/caseworker/register/${dogs.id}`;
    expect((await staff.open('/caseworker/register')).body).toContain(`href="${form}"`);
    const empty = await staff.open(form);
    shows(empty, language, [
      ...dogs.steps.map(({ title }) => title),
      ...fields.map((f) => f.label),
    ]);
    const done = await staff.sendFrom(empty, form, {
      ...Object.assign({}, ...dogs.steps.map((step) => controlsOf(step, fido, empty))),
      ...dayFields('filing.receivedOn', '2026-11-20'),
      'filing.way': 'paper',
      'filing.ground[]': 'circumstance',
      'filing.cpr': citizenCpr(portal, 'Astrid'),
      action: 'register',
    });
    const { reference, state } = await rowAt(portal, done);
    expect(state).toBe('submitted');
    const link = `/caseworker/cases/${reference}`;
    const list = await staff.open(`/caseworker?service=${dogs.id}`);
    // Not only in the filter.
    expect(list.body).toMatch(new RegExp(`<td[^>]*>${dogs.title[language]}</td>`));
    expect(list.body).toMatch(new RegExp(`value="${dogs.id}" selected`));
    expect(list.body).toContain(link);
    expect((await staff.open('/caseworker?service=address-change')).body).not.toContain(link);
    const answers = [...fields.map(({ label }) => label), both('Labrador')];
    shows(await staff.open(link), language, [dogs.title, ...answers]);
  });

  it('prints its law on the page of rules', async () => {
    const page = await (await reader(language)).open('/rules');
    const { basis, rejection } = duty!.value;
    const numbers = dogs.values.map(({ what }) => what);
    shows(page, language, [dogs.title, cite(basis), cite(rejection!), ...numbers]);
  });
});

describe('its examples over HTTP', () => {
  it('are six and twelve', () => {
    expect([dogs.examples.accepted.length, dogs.examples.refused.length]).toEqual([6, 12]);
  });

  it.each([...dogs.examples.accepted.entries()])('takes %i', async (_, answers) => {
    const citizen = await reader('da', 'Astrid');
    const { page, wrong } = await begun(citizen, answers);
    expect(wrong).toEqual([]);
    expect(pathOf(await send(citizen, page))).toMatch(/^\/receipt\//);
  });

  it.each(dogs.examples.refused)('refuses $field: $why', async ({ field, answers }) => {
    const { page, wrong } = await begun(await reader('en', 'Astrid'), answers);
    expect(pathOf(page)).not.toContain('summary');
    expect(wrong).toEqual([field]);
  });
});

const both = (word: string): Text => ({ da: word, en: word });

/** Lines break anywhere on paper. */
const packed = (text: string): string => text.replaceAll(/\s/g, '');
