import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const service = '/self-service/digital-post-exemption';
const name = 'Åse Ærlig Ødegaard';
let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

/** Somebody who has typed a wish and their name, without login. */
async function begun(): Promise<Citizen> {
  const citizen = new Citizen(portal);
  const [wish] = exemption().steps;
  const [first] = wish.fields;
  const value = first?.kind === 'choice' ? (first.options[0]?.value ?? '') : '';
  await citizen.fill(`${service}/wish`, { wish: value, action: 'next' });
  await citizen.fill(`${service}/who`, { name, action: 'next' });
  return citizen;
}

const exemption = () => {
  const found = portal.deps.services.find(({ id }) => service.endsWith(id));
  if (found === undefined) throw new Error('no such service');
  return found;
};

describe('the paper form of somebody who has begun', () => {
  it('is empty until they ask for their answers', async () => {
    const page = await (await begun()).open(`${service}/paper-form`);
    expect(page.body).not.toContain(name);
    expect(page.body).toContain(`${service}/paper-form?answers=yes`);
  });

  it('carries what they typed, as page and as PDF', async () => {
    const citizen = await begun();
    const page = await citizen.open(`${service}/paper-form?answers=yes`);
    expect(page.body).toContain(`<strong>${name}</strong>`);
    const cookies = [...citizen.browser.cookies(portal.baseUrl)].map((pair) => pair.join('='));
    const answer = await fetch(`${portal.baseUrl}${service}/paper-form.pdf?answers=yes`, {
      headers: { cookie: cookies.join('; ') },
    });
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'form-')), 'form.pdf');
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain(name);
  });

  it('is nobody else’s', async () => {
    await begun();
    const page = await new Citizen(portal).open(`${service}/paper-form?answers=yes`);
    expect(page.status).toBe(200);
    expect(page.body).not.toContain(name);
    expect(page.body).not.toContain('answers=yes');
  });
});
