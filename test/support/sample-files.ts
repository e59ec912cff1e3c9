import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A grey PNG; its size may be said to be another than it is. */
export function aPng(
  width = 4,
  height = 4,
  data = deflateSync(Buffer.alloc((width + 1) * height)),
) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG as far as its segments go: a header, a frame of that size, and some coded bytes. */
export function aJpeg(
  width = 4,
  height = 4,
  coded = Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]),
) {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1'),
    frame,
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]),
    coded,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A PDF of one empty page; `more` are objects of its own, `trailer` words of its last dictionary. */
export function aPdf({ more = '', trailer = '', size = 0 } = {}): Buffer {
  return Buffer.from(
    [
      '%PDF-1.7',
      '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
      '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj',
      more,
      `% ${'x'.repeat(size)}`,
      'xref',
      '0 4',
      `trailer << /Size 4 /Root 1 0 R ${trailer} >>`,
      'startxref',
      '9',
      '%%EOF',
      '',
    ].join('\n'),
    'latin1',
  );
}

/** The same with a packed stream in it. */
export function pdfWithStream(dictionary: string, packed: Buffer): Buffer {
  const [before = '', after = ''] = aPdf({ more: '<<here>>' }).toString('latin1').split('<<here>>');
  return Buffer.concat([
    Buffer.from(
      `${before}4 0 obj << ${dictionary} /Length ${packed.length} >>\nstream\n`,
      'latin1',
    ),
    packed,
    Buffer.from(`\nendstream endobj${after}`, 'latin1'),
  ]);
}

/** An empty archive: nothing but its table of contents. */
export const aZip = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);
