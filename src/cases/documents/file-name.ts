import type { DocumentType } from '../ports/attachments.ts';

/** The ending that a file of that kind has. */
export const endings: Readonly<Record<DocumentType, string>> = {
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
};

const longest = 80;

/**
 * A file's name as it is kept: without folders, without signs that are invisible, turn words round or mean something to a
 * computer, and with the ending of what it is. Where nothing is left, `bilag`.
 */
export function keptName(given: string, type: DocumentType): string {
  const [own = ''] = given.split(/[/\\]/).slice(-1);
  const words = own
    .slice(0, 3 * longest)
    .normalize('NFC')
    .replaceAll(invisible, '')
    .replaceAll(meaningful, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/^[\s.\-~]+|(?<![\s.])[\s.]+$/gu, '');
  const short = words.slice(0, longest).toWellFormed().replaceAll('\ufffd', '').trim();
  return `${short === '' || reserved.test(short) ? 'bilag' : short}.${endings[type]}`;
}

/** Control signs, halves of characters, and what joins, hides or turns text. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufffd]/gu;
const meaningful = /[<>:"|?*%;]/g;
/** Names of devices under Windows, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;
