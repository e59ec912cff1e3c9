import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { openWorld, pathTo, sentBy, type World } from './own-acts.ts';

let world: World;
const rows: CaseRow[] = [];
beforeAll(async () => {
  world = await openWorld();
  for (let made = 0; made < 43; made += 1)
    rows.push(await sentBy(world.portal, 'Astrid', { state: made < 2 ? 'submitted' : 'closed' }));
});
afterAll(() => world.portal.close());

const casesOn = (body: string): readonly string[] =>
  [...body.matchAll(/href="\/my-cases\/([0-9A-Z]{10})">/g)].map(([, reference = '']) => reference);
const older = (body: string): string | undefined =>
  /href="(\/my-cases\?ended=[^"#]*)#ended"/.exec(body)?.[1];

it('whoever has very many cases turns pages: each stands once, the newest first', async () => {
  const seen: string[] = [];
  let path: string | undefined = '/my-cases';
  let pages = 0;
  while (path !== undefined) {
    const { body } = await world.astrid.open(path);
    const shown = casesOn(body);
    // What is open stands on every page, above.
    expect(shown.slice(0, 2).toSorted()).toEqual(
      rows
        .slice(0, 2)
        .map(({ reference }) => reference)
        .toSorted(),
    );
    seen.push(...shown.slice(2));
    pages += 1;
    path = older(body);
  }
  expect(pages).toBe(3);
  expect(seen).toEqual(
    rows
      .slice(2)
      .map(({ reference }) => reference)
      .toReversed(),
  );
});

it('an address that names no case of theirs shows the first page', async () => {
  const { body } = await world.astrid.open('/my-cases?ended=0000000000');
  expect(body).toContain(`href="${pathTo(rows.at(-1)!)}"`);
});
