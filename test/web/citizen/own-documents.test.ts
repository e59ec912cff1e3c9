import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { aPdf } from '../../support/sample-files.ts';
import { pathOf } from '../../support/citizen.ts';
import { tokenOf } from '../log-in.ts';
import { sendSeen } from '../seen-letter.ts';
import { send } from './documents-on-the-way.ts';
import { openWorld, pathTo, sentBy, type World } from './own-acts.ts';

let world: World;
let row: CaseRow;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.portal.close());
beforeEach(async () => {
  row = await sentBy(world.portal);
});

const documents = () => pathTo(row, 'documents');
const linked = (body: string) => body.split(`href="${documents()}"`).length - 1;
const ask = { askAs: 'request-for-more', askWhat: 'En kopi af lejekontrakten' };
const by = { 'answerBy.day': '7', 'answerBy.month': '12', 'answerBy.year': '2026' };

describe('a document for a case that was sent', () => {
  it('is offered among what can be done, as long as somebody works on the case', async () => {
    const { body } = await world.astrid.open(pathTo(row));
    expect(body.slice(body.indexOf('Det kan du gøre'), body.indexOf('Breve til dig'))).toContain(
      documents(),
    );
    const page = await world.astrid.open(pathTo(row, 'withdraw'));
    await world.astrid.sendFrom(page, pathTo(row, 'withdraw'), {});
    expect((await world.astrid.open(pathTo(row))).body).not.toContain('Send et dokument');
  });

  it('can come before the answer that it belongs to, and is told not to be one', async () => {
    expect((await world.astrid.open(documents())).body).not.toContain('#asked');
    await sendSeen(world.signe, row, { ...ask, ...by }, 'ask');
    const [letter] = await world.portal.deps.outbox.ofCase(row.id);
    expect(JSON.stringify(letter?.letter)).toContain('svare og sende dokumenter på nettet');
    const asked = (await world.astrid.open(pathTo(row))).body;
    const question = asked.slice(asked.indexOf('id="asked"'), asked.indexOf('</section>'));
    expect(linked(question)).toBe(1);
    expect(question.indexOf(documents())).toBeLessThan(question.indexOf('name="answer"'));
    await send(world.astrid, documents(), { bytes: aPdf() });
    const { body } = await world.astrid.open(`${documents()}?added=yes`);
    expect(body).toContain('Tak. Vi har fået dokumentet.');
    expect(body).toContain(`href="${pathTo(row)}#asked"`);
    expect((await world.now(row)).state).toBe('awaiting-answer');
  });

  it('that came after the login was over is not kept, and whoever sent it is told', async () => {
    const token = tokenOf(await world.astrid.open(documents()));
    world.portal.clock.advance({ minutes: 31 });
    const sent = await send(world.astrid, documents(), { bytes: aPdf(), token });
    const back = await world.astrid.chooseSelf(await world.astrid.follow(sent), 'Astrid');
    expect(pathOf(back)).toBe(documents());
    expect(back.body).toContain('Du var logget ud, så filen er ikke sendt');
    expect(await world.kinds(row)).not.toContain('document-added');
  });

  it('that was not chosen is asked for by the name of the button that stands there', async () => {
    const { body } = await send(world.astrid, documents(), {});
    expect(body).toContain('Tryk derefter på Send dokumentet.');
    expect(body).not.toContain('Tilføj filen');
  });
});
