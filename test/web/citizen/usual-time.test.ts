import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spreadCases } from './spread-cases.ts';
import { citizenOf, openWorld, pathTo, sentBy, type World } from './own-acts.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.portal.close());

const said = async () => {
  const row = await sentBy(world.portal);
  const { body } = await world.astrid.open(pathTo(row));
  return /Så længe tager det som regel<\/h2>\s*<p>([^<]*)<\/p>\s*<p>([^<]*)/.exec(body)?.slice(1);
};

describe('how long such cases take', () => {
  it('is not told of nine cases, and as a range of ten, with how it was reckoned', async () => {
    await spreadCases(world.portal, [1, 2, 3, 4, 5, 6, 7, 8, 30]);
    expect(await said()).toBeUndefined();
    await spreadCases(world.portal, [9]);
    const [range, how] = (await said()) ?? [];
    // Without the quickest tenth and the slowest: of ten, the second to the ninth.
    expect(range).toBe('Otte ud af ti sager af denne slags tog fra 2 til 9 dage.');
    expect(how).toContain('de 10 sager, som myndigheden gjorde færdig de sidste 90 dage');
  });

  it('leaves out other authorities, other services and what is older than 90 days', async () => {
    const before = await said();
    await spreadCases(world.portal, [40, 40, 40], { authorityId: 'municipality-0461' });
    await spreadCases(world.portal, [40, 40, 40], { service: 'health-card' });
    await spreadCases(world.portal, [40, 40, 40], {}, 91);
    expect(await said()).toEqual(before);
    await spreadCases(world.portal, [40, 40, 40], {}, 90);
    expect(await said()).not.toEqual(before);
  });

  it('is not told of a case that is settled, and owned up to where one takes longer', async () => {
    const row = await sentBy(world.portal);
    world.portal.clock.advance({ hours: 24 * 60 });
    const later = await citizenOf(world.portal, 'Astrid');
    expect((await later.open(pathTo(row))).body).toContain('Din sag har nu taget 60 dage.');
    const [done] = await spreadCases(world.portal, [3]);
    expect((await later.get(pathTo(done!))).body).not.toContain('Så længe tager det');
  });
});
