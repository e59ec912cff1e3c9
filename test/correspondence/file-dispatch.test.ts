import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Envelope } from '../../src/cases/ports/dispatch.ts';
import { letterTo, openCounter, started } from './counter.ts';

function envelope(cpr: string, name: string, minutes = 0): Envelope {
  const { id, notice, to, from, letter, languages } = letterTo(cpr, name, 'case');
  return {
    id,
    notice,
    authorityId: 'municipality-0101',
    to,
    from,
    letter,
    languages,
    via: 'digital-post',
    at: started.add({ minutes }).toString(),
  };
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));

it('is empty before the first letter', async () => {
  const { files } = openCounter();
  expect(await files.recipients()).toEqual([]);
  expect(await files.letters('A'.repeat(43))).toEqual([]);
});

it('gives every recipient their own letters, newest first, under the newest name', async () => {
  const { files } = openCounter();
  const [first, second, other] = [
    envelope('7204880012', 'Astrid Testesen'),
    envelope('7204880012', 'Astrid Holm Testesen', 5),
    envelope('6309511083', 'Bo Prøvesen'),
  ];
  for (const each of [second, other, first]) await files.send(each);
  const boxes = await files.recipients();
  expect(boxes.map(({ name, letters }) => [name, letters])).toEqual([
    ['Astrid Holm Testesen', 2],
    ['Bo Prøvesen', 1],
  ]);
  expect(await files.letters(boxes[0]?.key ?? '')).toEqual([second, first]);
});

it.each(['digital-post', 'paper'] as const)(
  'keeps a letter once, however often and at whatever time it is sent: %s',
  async (via) => {
    const { files, dir } = openCounter();
    const letter = { ...envelope('7204880012', 'Astrid Testesen'), via };
    await Promise.all([files.send(letter), files.send(letter)]);
    await files.send({ ...letter, at: started.add({ hours: 1 }).toString() });
    expect(filesIn(dir)).toHaveLength(1);
    expect((await files.recipients())[0]?.letters).toBe(1);
  },
);

it('keeps the paper of what was in Digital Post before, and lays a receipt of its own', async () => {
  const { files } = openCounter();
  const letter = envelope('7204880012', 'Astrid Testesen');
  const onPaper = { ...letter, via: 'paper', at: started.add({ hours: 1 }).toString() } as const;
  await files.send(letter);
  await files.send(onPaper);
  const [box] = await files.recipients();
  expect(await files.letters(box?.key ?? '')).toEqual([onPaper, letter]);
  const receipts = await files.read(10);
  expect(receipts.map(({ letter: id, via }) => [id, via])).toEqual([
    [letter.id, 'digital-post'],
    [letter.id, 'paper'],
  ]);
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(2);
});

it('leaves neither name, number nor text readable on the disk', async () => {
  const { files, dir } = openCounter();
  await files.send(envelope('7204880012', 'Astrid Testesen'));
  for (const file of filesIn(dir)) {
    expect(file + readFileSync(file, 'utf8')).not.toMatch(/Astrid|7204880012|Kvittering|modtaget/);
  }
});

it('shows nothing that it did not seal, and nothing half written', async () => {
  const { files, dir } = openCounter();
  const letter = envelope('7204880012', 'Astrid Testesen');
  await files.send(letter);
  const [file = ''] = filesIn(dir);
  writeFileSync(path.join(path.dirname(file), '.draft'), 'x');
  writeFileSync(path.join(path.dirname(file), '2026-11-22T100000Z_forged'), 'forged');
  const [box] = await files.recipients();
  expect(box?.letters).toBe(1);
  expect(await files.letters(box?.key ?? '')).toEqual([letter]);
});

it.each(['..', '../..', 'a/b', '', '.'])('has no mailbox called "%s"', async (key) => {
  const { files } = openCounter();
  await files.send(envelope('7204880012', 'Astrid Testesen'));
  expect(await files.letters(key)).toEqual([]);
});

it('takes no letter whose id leads elsewhere, and goes on with the next', async () => {
  const { files } = openCounter();
  const letter = envelope('7204880012', 'Astrid Testesen');
  await expect(files.send({ ...letter, id: '../../escaped' })).rejects.toThrow('file name');
  await files.send(letter);
  expect(await files.recipients()).toHaveLength(1);
});

it('lays the receipt that a kill had kept it from', async () => {
  const { files, dir } = openCounter();
  const letter = envelope('7204880012', 'Astrid Testesen');
  await files.send(letter);
  await files.settle(await files.read(10));
  await files.send(letter);
  expect(filesIn(dir)).toHaveLength(1);
  expect(await files.read(10)).toEqual([
    {
      id: letter.id,
      letter: letter.id,
      via: 'digital-post',
      outcome: 'delivered',
      at: letter.at,
    },
  ]);
});

it('leaves out a receipt that is none of its own', async () => {
  const { files, dir } = openCounter();
  await files.send(envelope('7204880012', 'Astrid Testesen'));
  const [own] = await files.read(10);
  for (const [name, content] of [
    ['forged', JSON.stringify(own)],
    ['.draft', JSON.stringify({ ...own, id: '.draft' })],
    ['0-cut', '{"id":"0-cut","letter":"y"'],
    ['0-odd', JSON.stringify({ ...own, id: '0-odd', outcome: 'lost' })],
  ] as const)
    writeFileSync(path.join(`${dir}-receipts`, name), content);
  expect(await files.read(10)).toEqual([own]);
});
