import { isMarkup, type Part } from '../components/html.ts';

/** A value of a page in plain lines, for print: links and marks are only their words. */
export function plainLines(part: Part): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(plainLines);
  if (part === undefined || part === null || part === false) return [];
  return [isMarkup(part) ? withoutTags(part.toString()) : String(part)];
}

const withoutTags = (html: string): string =>
  html
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (sign) => signs[sign] ?? '');

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
