import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCpr } from '../../src/domain/cpr.ts';
import { newReference } from '../../src/domain/reference.ts';
import { openSampleCase, referred, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
let registers: 'up' | 'down' = 'up';
beforeAll(async () => {
  portal = await testApp({
    adapt: (all) => ({
      ...all,
      persons: {
        ...all.persons,
        find: (cpr) =>
          registers === 'down' ? Promise.reject(new Error('down')) : all.persons.find(cpr),
      },
    }),
  });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

describe('the page of a case', () => {
  it('shows answers, decision with its paragraph, letters and history, all escaped', async () => {
    const letters = [
      { notice: 'receipt', held: false },
      { notice: 'hearing', held: true, to: '<b>Forælder</b>' },
    ] as const;
    const row = await openSampleCase(portal, submitted(), {}, letters);
    const { body } = await signe.open(row);
    for (const shown of [
      'Hvor flytter du hen?',
      'Prøvevej 7 &lt;img src=x onerror=alert(1)&gt;',
      'CPR-loven, §\u00a012, stk.\u00a01',
      'address-change@2023-06-01#0123456789ab',
      '&lt;b&gt;Forælder&lt;/b&gt;',
      'Sendt digitalt',
      `${formatCpr(sampleCitizen.cpr).slice(0, 6)}-<span`,
    ])
      expect(body).toContain(shown);
    expect(body).not.toContain(formatCpr(sampleCitizen.cpr));
    expect(body).not.toContain('<img src=x');
    const english = await signe.get(`/caseworker/cases/${row.reference}?lang=en`);
    expect(english.body).toContain('Prøvevej 7 {{7*7}}');
    await signe.get('/caseworker?lang=da');
  });

  it('has nothing personal in its title', async () => {
    const { body } = await signe.open(await openSampleCase(portal));
    const title = /<title>(.*)<\/title>/.exec(body)?.[1];
    expect(title).toMatch(/^Sag [0-9A-Z]{5}-[0-9A-Z]{5} /);
  });

  it.each([
    ['protected', 'beskyttet navn og adresse'],
    ['unknown-address', 'står ikke i adresseregistret'],
    ['register-down', 'Et register svarede ikke'],
    ['late', 'Anmeldt for sent'],
    ['practice', 'spørg, om lægen siger ja'],
  ] as const)('says at the top that it is flagged %s', async (flag, words) => {
    const { body } = await signe.open(await openSampleCase(portal, submitted({ flags: [flag] })));
    expect(body.indexOf(words)).toBeGreaterThan(0);
    expect(body.indexOf(words)).toBeLessThan(body.indexOf('Det næste i sagen'));
  });

  it('shows what a referred citizen needs and how to reach them', async () => {
    const { body } = await signe.open(await openSampleCase(portal, referred()));
    for (const shown of ['12 34 56 78', 'tegnsprog', 'Stor skrift', 'Vi kontakter borgeren'])
      expect(body).toContain(shown);
  });

  it('shows a protected person without their address', async () => {
    const people = portal.deps.registers.persons;
    const citizens = portal.deps.demo?.citizens ?? [];
    const looks = await Promise.all(citizens.map(({ cpr }) => people.find(cpr)));
    const hidden = looks.flatMap((look) =>
      look.state === 'found' && look.value.protectedUntil !== undefined && look.value.address
        ? [look.value]
        : [],
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const { cpr, address } of hidden) {
      const { body } = await signe.open(
        await openSampleCase(portal, submitted(), { principal: cpr }),
      );
      expect(body).not.toContain(address?.street);
      expect(body).toContain('Beskyttet.');
    }
  });

  it('is shown also when the person register is down', async () => {
    const row = await openSampleCase(portal);
    registers = 'down';
    const { status, body } = await signe.open(row);
    registers = 'up';
    expect(status).toBe(200);
    expect(body).toContain('Personregistret svarer ikke');
    expect(body).toContain(sampleCitizen.name);
  });
});

describe('what to do next', () => {
  const primary = (body: string) =>
    /action="[^"]*\/([a-z-]+)"[^>]*>(?:(?!<\/form>)[\s\S])*button-primary/.exec(
      body.slice(body.indexOf('id="next-step"'), body.indexOf('</main>')),
    )?.[1];

  it('leads a change of address from taking it to closing it', async () => {
    const row = await openSampleCase(portal);
    const steps: (string | undefined)[] = [];
    const { carriedOut } = await import('./at-the-desk.ts');
    for (const [verb, answers] of [
      ['take', {}],
      ['carry-out', carriedOut],
      ['close', {}],
    ] as const) {
      steps.push(primary((await signe.open(row)).body));
      expect((await signe.act(row, verb, answers)).status).toBe(303);
    }
    const last = await signe.open(row);
    expect(steps).toEqual(['take', 'carry-out', 'close']);
    expect(primary(last.body)).toBeUndefined();
    expect(last.body).toContain('Sagen er slut');
  });

  it('asks for a decision on held letters before anything is carried out', async () => {
    const held = [{ notice: 'hearing', held: true }] as const;
    const row = await openSampleCase(portal, submitted({ flags: ['protected'] }), {}, held);
    await signe.act(row, 'take');
    expect(primary((await signe.open(row)).body)).toBe('release');
    await signe.act(row, 'release', { why: 'Bliver her' });
    expect(primary((await signe.open(row)).body)).toBe('carry-out');
  });

  it('confirms an act to whoever did it, once it is done', async () => {
    const row = await openSampleCase(portal);
    const { location = '' } = await signe.act(row, 'take');
    const { pathname, search } = new URL(location);
    // How long one stays logged in is said beside the page itself.
    const told = async (path: string) =>
      /<main[\s\S]*<\/main>/.exec((await signe.get(path)).body)?.[0];
    expect(await told(pathname + search)).toContain('role="status"');
    expect(await told(`${pathname}?done=1`)).not.toContain('role="status"');
    expect(await told(pathname)).not.toContain('role="status"');
  });
});

describe('a case that is not there', () => {
  it("reads the same as another authority's, byte by byte", async () => {
    const foreign = await openSampleCase(portal, submitted(), { authorityId: 'municipality-0751' });
    const paths = [foreign.reference, newReference(), 'nonsense'];
    const pages = await Promise.all(
      paths.map(async (path) => {
        const { status, body } = await signe.get(`/caseworker/cases/${path}`);
        return { status, body: body.replaceAll(path, '…').replaceAll(/value="[^"]{20,}"/g, '…') };
      }),
    );
    expect(pages[0]?.status).toBe(404);
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[2]).toEqual(pages[0]);
  });

  it('cannot be acted on', async () => {
    const own = await openSampleCase(portal);
    const foreign = await openSampleCase(portal, submitted(), { authorityId: 'municipality-0751' });
    const answer = await signe.send(foreign, 'note', {
      ...(await signe.form(own)),
      note: 'Ikke min',
    });
    expect(answer.status).toBe(404);
    expect(await portal.deps.cases.events(foreign.id)).toHaveLength(1);
  });
});
