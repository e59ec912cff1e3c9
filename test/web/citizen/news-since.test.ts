import { afterEach, describe, expect, it } from 'vitest';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { walkExample } from '../../support/example-walk.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyNotice, toyOrder } from '../../support/toy-services.ts';

const at = `/self-service/${healthCard.id}`;
const lost = healthCard.examples.accepted.find(({ reason }) => reason === 'lost');
const notice = '/self-service/toy-notice';
const lawChanged = 'Reglerne er ændret, siden du begyndte';
const formChanged = 'Skemaet er ændret, siden du begyndte';

let portal: TestApp;
afterEach(() => portal.close());

describe('whoever comes back to a form', () => {
  it.each([
    ['2024-12-30T12:00:00Z', /Gebyr for et nyt kort er ændret/],
    ['2023-12-30T12:00:00Z', /Gebyr for et nyt kort: før 220 kr\., nu 225 kr\./],
  ])(
    'on the first page, begun %s, is told which value of the law is another, and loses no answer',
    async (begun, said) => {
      portal = await testApp({ at: begun });
      const citizen = new Citizen(portal);
      await citizen.logIn('Astrid');
      await citizen.fill(at, {});
      await walkExample(citizen, healthCard, lost ?? {});
      expect((await citizen.open(at)).body).not.toContain(lawChanged);
      portal.clock.advance({ hours: 72 });
      await citizen.logIn('Astrid');
      for (const path of [at, `${at}/${healthCard.steps[0].id}`]) {
        const { body } = await citizen.open(path);
        expect(body, path).toContain(lawChanged);
        expect(body).toMatch(said);
        expect(body).toContain('De er alle gemt');
      }
      expect(pathOf(await citizen.open(`${at}/summary`))).toBe(`${at}/summary`);
    },
  );

  it('is told that the form was changed, and is asked again only what does not fit any more', async () => {
    portal = await testApp({ services: [toyOrder, toyNotice] });
    const citizen = new Citizen(portal);
    const you = { name: 'Dorte Eksempelsen', number: '770464-0011', place: '0155' };
    const start = await citizen.open(notice);
    const step = await citizen.follow(await citizen.sendFrom(start, notice, {}));
    await citizen.sendFrom(step, `${notice}/you`, { ...you, action: 'next' });
    const token = citizen.browser.cookies(portal.baseUrl).get('skranken-draft') ?? '';
    const owner = { kind: 'cookie', token } as const;
    const [draft] = await portal.deps.drafts.list(owner);
    if (draft === undefined) throw new Error('no draft');
    // As a release leaves it that gave the form another question, and reads a number otherwise.
    await portal.deps.drafts.save(owner, {
      ...draft,
      version: draft.version + 1,
      specVersion: draft.specVersion - 1,
      raw: { ...draft.raw, number: '12' },
    });
    const back = await citizen.open(notice);
    expect(back.body).toContain(formChanged);
    expect(back.body).not.toContain(lawChanged);
    expect(back.body).toContain('Et svar passer ikke mere');
    const asked = await citizen.open(`${notice}/summary`);
    expect(pathOf(asked)).toBe(`${notice}/you`);
    expect(asked.body).toContain('Dorte Eksempelsen');
  });
});
