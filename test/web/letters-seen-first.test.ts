import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { billedCard } from '../support/billed-card.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { lost, order } from './card-order.ts';
import { form, wish } from './exemption-case.ts';
import { seenIn } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp({ services: [billedCard] });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const demand = { kroner: '230', feeReason: 'Kortet er væk og ikke stjålet' };
const acts = [
  ['demand', 'payment-demand', demand, async () => (await order(portal, lost)).row],
  ['decide-exemption', 'exemption-decision', form, () => wish(portal)],
] as const;

describe.each(acts)('%s', (verb, notice, answers, open) => {
  const sentLetters = async (id: string) =>
    (await portal.deps.outbox.ofCase(id)).filter((letter) => letter.notice === notice);

  it('shows the letter first, and stores nothing', async () => {
    const row = await open();
    const filled = await signe.form(row, answers);
    const before = await portal.deps.cases.events(row.id);
    for (const given of [{}, { do: 'preview' }, { do: 'send' }]) {
      const shown = await signe.send(row, verb, { ...filled, ...given });
      expect(shown.status).toBe(200);
      expect(shown.body).toContain('Sådan bliver brevet');
      expect(shown.body).toContain('Intet er sendt endnu');
      expect(seenIn(shown.body)).not.toBe('');
    }
    expect(await portal.deps.cases.events(row.id)).toEqual(before);
    expect(await sentLetters(row.id)).toEqual([]);
  });

  it('sends the letter that was seen, once', async () => {
    const row = await open();
    const filled = await signe.form(row, answers);
    const shown = await signe.send(row, verb, filled);
    const seen = { ...filled, do: 'send', 'letter.seen': seenIn(shown.body) };
    expect((await signe.send(row, verb, seen)).status).toBe(303);
    expect((await signe.send(row, verb, seen)).status).toBe(303);
    const [letter, ...others] = await sentLetters(row.id);
    expect(others).toEqual([]);
    for (const { da } of letter?.letter.paragraphs ?? [])
      expect(shown.body).toContain(da.split('\n')[0]?.slice(0, 20));
  });

  it('sends no letter that the mark of another was for', async () => {
    const [row, other] = [await open(), await open()];
    const seen = seenIn((await signe.send(other, verb, await signe.form(other, answers))).body);
    const stolen = { ...(await signe.form(row, answers)), do: 'send', 'letter.seen': seen };
    expect((await signe.send(row, verb, stolen)).status).toBe(200);
    expect(await sentLetters(row.id)).toEqual([]);
  });
});

it('shows a changed reason again, and no letter on a fee that was decided on', async () => {
  const { row } = await order(portal, lost);
  const filled = await signe.form(row, demand);
  const seen = seenIn((await signe.send(row, 'demand', filled)).body);
  const changed = { ...filled, feeReason: 'Kortet er blevet væk', do: 'send', 'letter.seen': seen };
  expect((await signe.send(row, 'demand', changed)).status).toBe(200);
  await signe.act(row, 'waive', { waiveReason: 'Kortet kom aldrig' });
  expect((await signe.act(row, 'demand', demand)).status).toBe(409);
});
