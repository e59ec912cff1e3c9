import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Registers } from '../../../src/cases/ports/registers.ts';
import type { FilingRequest } from '../../../src/cases/register-filing.ts';
import { billedCard } from '../../support/billed-card.ts';
import { Citizen, hiddenIn, tickedIn } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { atTheDesk } from '../at-the-desk.ts';
import { because, cardOnPaper, guardDone, readAndSend } from '../filed-card.ts';
import { citizenCpr } from '../matrix-visits.ts';

const form = '/self-service/health-card';
const [first, second] = billedCard.steps.map(({ id }) => `${form}/${id}`) as [string, string];
const offer = 'Brug det, du skrev på papir';

let portal: TestApp;
let livesIn: string | undefined;
beforeEach(async () => {
  livesIn = undefined;
  portal = await testApp({ services: [billedCard], adapt: withMoves });
});

/** The register once everybody has moved to another municipality. */
const withMoves = (all: Registers): Registers => ({
  ...all,
  persons: {
    ...all.persons,
    async find(cpr) {
      const answer = await all.persons.find(cpr);
      if (livesIn === undefined || answer.state !== 'found') return answer;
      return { ...answer, value: { ...answer.value, municipality: livesIn } };
    },
  },
});
afterEach(() => portal.close());

async function rejectedCard(given: Partial<FilingRequest> = {}) {
  const row = await cardOnPaper(portal, given);
  const [signe, laust] = [await atTheDesk(portal, 'Signe'), await atTheDesk(portal, 'Laust')];
  await guardDone(signe, row);
  await readAndSend(signe, row, 'reject-channel', because);
  await readAndSend(laust, row, 'confirm-rejection');
  return row;
}

async function loggedIn(name = 'Astrid') {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  return citizen;
}

const take = async (citizen: Citizen, at = first) => {
  const page = await citizen.open(at);
  return citizen.follow(await citizen.post(`${form}/earlier-answers`, hiddenIn(page)));
};
const draftOf = (name: string) =>
  portal.deps.drafts.current({ kind: 'person', cpr: citizenCpr(portal, name) }, billedCard.id);

describe('what was written on a paper that was rejected', () => {
  it('is offered on the first page and on the first question, and fills in nothing by itself', async () => {
    await rejectedCard();
    const citizen = await loggedIn();
    for (const path of [form, first]) {
      const { body } = await citizen.open(path);
      expect(body, path).toContain(offer);
      expect(body).toContain('modtaget søndag den 22. november 2026');
    }
    expect(tickedIn(await citizen.open(first), 'whom')).toEqual([]);
    expect((await draftOf('Astrid'))?.raw ?? {}).toEqual({});
  });

  it('fills in the form once the button is pressed, and every step is read again', async () => {
    await rejectedCard();
    const citizen = await loggedIn();
    const page = await take(citizen);
    expect(new URL(page.url).pathname).toBe(first);
    expect(tickedIn(page, 'whom')).toEqual(['self']);
    expect(page.body).not.toContain(offer);
    expect(tickedIn(await citizen.open(second), 'reason')).toEqual(['lost']);
    expect((await draftOf('Astrid'))?.sentAs).toBeUndefined();
  });

  it('stops at what the form does not take', async () => {
    await rejectedCard({ raw: { whom: 'self', reason: 'nonsense', unknownControl: 'x' } });
    const citizen = await loggedIn();
    await take(citizen);
    expect((await draftOf('Astrid'))?.raw).not.toHaveProperty('unknownControl');
    const { url } = await citizen.open(`${form}/summary`);
    expect(new URL(url).pathname).toBe(second);
  });

  it('is nobody else’s, and not there before anybody has logged in', async () => {
    await rejectedCard();
    const other = await loggedIn('Lone');
    const nobody = new Citizen(portal);
    for (const each of [other, nobody]) {
      expect((await each.open(form)).body).not.toContain('skrev på papir');
      await take(each, form);
      expect(JSON.stringify(each.everything())).not.toContain('skrev på papir');
    }
    expect((await draftOf('Lone'))?.raw ?? {}).toEqual({});
  });

  it('is not offered while it is looked into, once it was taken, or once it was sent digitally', async () => {
    await cardOnPaper(portal);
    const citizen = await loggedIn();
    expect((await citizen.open(first)).body).not.toContain(offer);
    const row = await rejectedCard();
    expect((await citizen.open(first)).body).toContain(offer);
    const signe = await atTheDesk(portal, 'Signe');
    await signe.act(row, 'take-after-all', { groundAfterAll: 'says-circumstance' });
    expect((await citizen.open(first)).body).not.toContain(offer);
  });

  it('lays nothing over what was typed since, and needs the page’s own token', async () => {
    await rejectedCard();
    const citizen = await loggedIn();
    const page = await citizen.open(first);
    await citizen.post(`${form}/earlier-answers`, { _csrf: 'made-up' });
    expect((await draftOf('Astrid'))?.raw ?? {}).toEqual({});
    await citizen.sendFrom(page, first, { whom: 'self', action: 'save' });
    expect((await citizen.open(first)).body).not.toContain(offer);
    await citizen.post(`${form}/earlier-answers`, hiddenIn(page));
    expect((await draftOf('Astrid'))?.raw).not.toHaveProperty('reason', 'lost');
  });

  it('stays with the authority that has it', async () => {
    await rejectedCard();
    const citizen = await loggedIn();
    const page = await citizen.open(first);
    livesIn = '0155';
    expect((await citizen.open(first)).body).not.toContain(offer);
    await citizen.post(`${form}/earlier-answers`, hiddenIn(page));
    expect((await draftOf('Astrid'))?.raw ?? {}).toEqual({});
  });

  it('is gone once it was sent digitally', async () => {
    await rejectedCard();
    const citizen = await loggedIn();
    await take(citizen);
    await citizen.sendFrom(await citizen.open(`${form}/summary`), `${form}/summary`, {});
    await citizen.sendFrom(await citizen.open(form), form, {});
    expect((await citizen.open('/my-cases')).body).toContain('Sendt');
    expect((await citizen.open(first)).body).not.toContain(offer);
  });
});

it('the letter promises it only where it can be kept', async () => {
  const row = await rejectedCard();
  const letters = await portal.deps.outbox.ofCase(row.id);
  const words = JSON.stringify(letters.find(({ notice }) => notice === 'channel-decision')?.letter);
  expect(words).toContain('Det, du skrev til os, er ikke væk');
});
