/** What names in a PDF say that it does. */
export const telling = ['starts-programs', 'active', 'files'] as const;
export type Telling = (typeof telling)[number];

/** Each sign of a name may be written in figures: `/J#61vaScript`. */
const signs = (name: string): string =>
  name.replaceAll(/./g, (sign) => `(?:${sign}|#${sign.charCodeAt(0).toString(16)})`);

/** One of these names, and something behind it: without that it may go on. */
const anyOf = (...names: readonly string[]): RegExp =>
  new RegExp(`/(?:${names.map(signs).join('|')})(?=[^\\w#])`, 'i');

const patterns: Readonly<Record<Telling, RegExp>> = {
  'starts-programs': anyOf('Launch', 'ImportData'),
  active: anyOf('JavaScript', 'JS', 'XFA', 'RichMedia', 'SubmitForm'),
  files: anyOf('EmbeddedFile', 'EmbeddedFiles'),
};
/** More signs than the longest of them has, all of them in figures. */
const longest = 64;

/** Looks for telling names in words that come piece by piece. Of what was read only its end is kept. */
export function nameReader(): {
  read(piece: string): void;
  found(): ReadonlySet<Telling>;
} {
  const seen = new Set<Telling>();
  let end = '';
  const look = (words: string) => {
    for (const what of telling) if (!seen.has(what) && patterns[what].test(words)) seen.add(what);
  };
  return {
    read(piece) {
      const words = end + piece;
      look(words);
      end = words.slice(-longest);
    },
    found() {
      look(`${end} `);
      return seen;
    },
  };
}
