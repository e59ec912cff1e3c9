import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lookInto } from '../../../src/cases/documents/look-into.ts';
import { aJpeg, aPdf, aPng, aZip, pdfWithStream } from '../../support/sample-files.ts';

const faultOf = async (bytes: Buffer) => {
  const looked = await lookInto(bytes);
  return looked.ok ? looked.value.type : looked.error;
};
const text = (words: string) => Buffer.from(words, 'latin1');
const join = (...parts: readonly Buffer[]) => Buffer.concat(parts);

describe('what a file is', () => {
  it.each([
    ['a PDF', aPdf(), 'pdf'],
    ['a JPEG', aJpeg(), 'jpeg'],
    ['a PNG', aPng(), 'png'],
    ['a large picture of a phone', aJpeg(12_000, 9_000), 'jpeg'],
    ['a PDF with packed words', pdfWithStream('/Filter /FlateDecode', deflateSync('BT ET')), 'pdf'],
  ])('%s is taken for what it is', async (_what, bytes, type) => {
    expect(await faultOf(bytes)).toBe(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a program', text('MZ\u0090\0\u0003'), 'wrong-kind'],
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'wrong-kind'],
    ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'wrong-kind'],
    ['an archive', join(text('PK\u0003\u0004'), aZip), 'wrong-kind'],
    ['a GIF', text('GIF89a'), 'wrong-kind'],
    ['one byte', text('%'), 'wrong-kind'],
    ['only the first words of a PDF', text('%PDF-1.7\n'), 'damaged'],
    ['a PDF that breaks off', aPdf().subarray(0, 120), 'damaged'],
    ['a JPEG that breaks off', aJpeg().subarray(0, 40), 'damaged'],
    ['a JPEG without a picture', text('\u00ff\u00d8\u00ff\u00d9'), 'damaged'],
    ['a PNG that breaks off', aPng().subarray(0, 40), 'damaged'],
    [
      'a PNG with a wrong sum',
      join(aPng().subarray(0, 29), text('xxxx'), aPng().subarray(33)),
      'damaged',
    ],
    ['a PDF behind a page', join(text('<html><script>x</script></html>\n'), aPdf()), 'mixed'],
    ['a PDF behind an archive', join(text('PK\u0003\u0004'), aPdf()), 'mixed'],
    ['a PDF that is a page too', aPdf({ more: '% <script>alert(1)</script>' }), 'mixed'],
    [
      'a picture that is a page too',
      aJpeg().subarray(0, 4).length === 4 ? jpegWithPage() : aPng(),
      'mixed',
    ],
    [
      'a PDF with an archive in it',
      pdfWithStream('/Type /X', join(text('PK\u0003\u0004'), aZip)),
      'mixed',
    ],
    ['a locked PDF', aPdf({ trailer: '/Encrypt 5 0 R' }), 'locked'],
    [
      'a PDF that starts a program',
      aPdf({ more: '5 0 obj << /S /Launch /F (x.exe) >> endobj' }),
      'starts-programs',
    ],
    [
      'one that hides it by figures',
      aPdf({ more: '5 0 obj << /S /L#61unch >> endobj' }),
      'starts-programs',
    ],
    [
      'one that hides it packed',
      pdfWithStream('/Type /ObjStm /Filter /FlateDecode', deflateSync('<< /S /Launch >>')),
      'starts-programs',
    ],
    ['more pixels than any camera has', aPng(40_000, 40_000), 'too-many-pixels'],
    ['a wide one', aJpeg(65_535, 1), 'too-many-pixels'],
    [
      'a PDF that swells',
      pdfWithStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(160_000_000))),
      'packed',
    ],
    [
      'one that is packed twice',
      pdfWithStream('/Filter [/FlateDecode /FlateDecode]', text('x')),
      'packed',
    ],
  ])('%s is refused', async (_what, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  it.each([
    ['a picture', aJpeg(), 'MotionPhoto_Data'],
    ['a PNG', aPng(), 'PK\u0003\u0004 and an archive'],
    ['a PDF', aPdf(), 'MZ and a program'],
  ])('what stands behind the end of %s is no part of it', async (_what, bytes, behind) => {
    const looked = await lookInto(join(bytes, text(behind)));
    expect(looked).toMatchObject({ ok: true, value: { end: bytes.length } });
  });

  it('says what a caseworker should know of a PDF', async () => {
    const notes = async (more: string) => {
      const looked = await lookInto(aPdf({ more }));
      return looked.ok ? looked.value.notes : looked.error;
    };
    expect(await notes('5 0 obj << /S /JavaScript /JS (x) >> endobj')).toEqual(['pdf-active']);
    expect(await notes('5 0 obj << /Type /EmbeddedFile >> endobj')).toEqual(['pdf-files']);
    expect(await notes('')).toEqual([]);
  });

  it('never fails on what nobody made', async () => {
    const seeds = [aPdf(), aJpeg(), aPng()];
    for (let round = 0; round < 600; round += 1) {
      const bytes = Buffer.from(seeds[round % 3] ?? aPdf());
      for (let hit = 0; hit < 1 + (round % 5); hit += 1)
        bytes[(round * 7919 + hit * 104_729) % bytes.length] = (round * 31 + hit) % 256;
      const cut = bytes.subarray(0, bytes.length - (round % 11));
      expect(typeof (await lookInto(cut)).ok).toBe('boolean');
    }
  });
});

/** A remark at its beginning that a browser would take for a page. */
function jpegWithPage(): Buffer {
  const words = text('<script>alert(1)</script>');
  const remark = Buffer.from([0xff, 0xfe, 0, words.length + 2]);
  return join(aJpeg().subarray(0, 2), remark, words, aJpeg().subarray(2));
}
