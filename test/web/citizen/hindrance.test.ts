import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyOrder } from '../../support/toy-services.ts';
import { order } from './toy-walk.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services: [toyOrder] });
});
afterAll(() => portal.close());

describe('whom the law keeps from an errand', () => {
  it('is told on the first page, with paragraph and the errand to do instead, and has the other ways', async () => {
    const hanne = new Citizen(portal);
    const page = await hanne.logIn('Hanne', order);
    expect(pathOf(page)).toBe(order);
    expect(page.body).toContain('Impossible for the protected (da)');
    expect(page.body).toContain('toy act (da), §\u00a07, stk.\u00a02');
    expect(page.body).toContain('href="/self-service/address-change"');
    expect(page.body).not.toContain(`<form method="post" action="${order}"`);
    expect(page.body).not.toContain('Hav dette klar');
    expect(page.body).toContain(`href="${order}/another-way"`);
    expect((await hanne.open(`${order}/another-way`)).status).toBe(200);
  });

  it.each(['people', 'doctor', 'reason', 'summary'])('comes from %s back to it', async (step) => {
    const hanne = new Citizen(portal);
    await hanne.logIn('Hanne');
    expect(pathOf(await hanne.get(`${order}/${step}`))).toBe(order);
  });

  it('may press what an old page offers: nothing is sent, nothing breaks', async () => {
    const hanne = new Citizen(portal);
    const page = await hanne.logIn('Hanne', order);
    expect(pathOf(await hanne.follow(await hanne.sendFrom(page, order, {})))).toBe(order);
    const typed = { whom: 'self', action: 'next' };
    expect(pathOf(await hanne.sendFrom(page, `${order}/people`, typed))).toBe(order);
    const sent = await hanne.sendFrom(page, `${order}/summary`, { action: 'send' });
    expect(pathOf(await hanne.follow(sent))).toBe(order);
    const [who] = portal.deps.demo?.citizens.filter(({ name }) => name.startsWith('Hanne')) ?? [];
    expect(who && (await portal.deps.cases.ofPrincipal(who.cpr))).toEqual([]);
  });

  it('is nobody before they are known, and none of the others', async () => {
    const before = await new Citizen(portal).open(order);
    expect(before.body).not.toContain('Impossible for the protected');
    expect(before.body).toContain('Hav dette klar');
    expect(before.body).toContain(`<form method="post" action="${order}"`);
    const astrid = await new Citizen(portal).logIn('Astrid', `${order}/people`);
    expect(pathOf(astrid)).toBe(`${order}/people`);
  });
});
