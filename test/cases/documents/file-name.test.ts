import { expect, it } from 'vitest';
import { keptName } from '../../../src/cases/documents/file-name.ts';

it.each([
  ['Lejekontrakt æøå.PDF', 'Lejekontrakt æøå.pdf'],
  ['../../../etc/passwd', 'passwd.pdf'],
  ['..\\..\\windows\\system32\\calc.exe', 'calc.pdf'],
  ['/etc/', 'bilag.pdf'],
  ['...', 'bilag.pdf'],
  ['', 'bilag.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['CON', 'bilag.pdf'],
  ['lpt1.txt', 'bilag.pdf'],
  ['nul.tar.gz', 'bilag.pdf'],
  ['a\0b.pdf.exe', 'ab.pdf.pdf'],
  ['rapport\u202Efdp.exe', 'rapportfdp.pdf'],
  ['a\u200Bb\r\nSet-Cookie: x.pdf', 'abSet-Cookie x.pdf'],
  ['"; filename="x.html', 'filename= x.pdf'],
  ['<img src=x onerror=alert(1)>.png', 'img src=x onerror=alert(1).pdf'],
  ['-rf ~', 'rf ~.pdf'],
  ['~/.ssh', 'bilag.pdf'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
  ['\ud83d.pdf', 'bilag.pdf'],
])('%j is kept as %j', (given, kept) => {
  expect(keptName(given, 'pdf')).toBe(kept);
});

it('takes no longer for a very long name', () => {
  const before = performance.now();
  expect(keptName(`${'.'.repeat(2_000_000)}x`, 'pdf')).toBe('bilag.pdf');
  expect(performance.now() - before).toBeLessThan(500);
});

it('ends as what the file is', () => {
  expect(keptName('scan.exe', 'jpeg')).toBe('scan.jpg');
  expect(keptName('scan', 'png')).toBe('scan.png');
});
