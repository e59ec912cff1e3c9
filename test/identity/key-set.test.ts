import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { keysOf } from '../../src/identity/key-set.ts';

const jwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
const world = { isDown: false, asked: 0, kids: ['one'] };
const server = createServer((_req, res) => {
  world.asked += 1;
  res.statusCode = world.isDown ? 503 : 200;
  res.end(JSON.stringify({ keys: world.kids.map((kid) => ({ ...jwk, kid })) }));
});
beforeAll(() => new Promise<void>((done) => void server.listen(0, 'localhost', done)));
afterAll(() => new Promise((done) => void server.close(done)));

let milliseconds = 0;
let find: ReturnType<typeof keysOf>;
beforeEach(() => {
  Object.assign(world, { isDown: false, asked: 0, kids: ['one'] });
  const { port } = server.address() as AddressInfo;
  milliseconds = 1_000_000;
  find = keysOf(
    async () => `http://localhost:${port}/keys`,
    () => milliseconds,
  );
});

it('keys that cannot be had are not keys that do not exist, however soon they are asked for again', async () => {
  world.isDown = true;
  for (const _ of [1, 2, 3]) await expect(find('one')).rejects.toThrow('could not be had');
  expect(world.asked).toBe(1);
  milliseconds += 60_001;
  world.isDown = false;
  expect(await find('one')).toBeDefined();
});

it('a key that nobody knows has the set asked for once a minute, and a new one is found then', async () => {
  expect(await find('one')).toBeDefined();
  for (const _ of [1, 2, 3]) expect(await find('two')).toBeUndefined();
  expect(world.asked).toBe(1);
  world.kids = ['one', 'two'];
  milliseconds += 60_001;
  expect(await find('two')).toBeDefined();
  expect(world.asked).toBe(2);
});
