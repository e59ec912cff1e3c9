import { xmlLine } from '../xml/text.ts';

/** Digital Post turns a message away for these; blanks of other kinds have become ordinary ones before. */
const refused = /[<>:"/\\|?*\u2060]+/g;

/** What the citizen sees as the name of the PDF, made from the letter's title. */
export function fileName(title: string): string {
  const name = xmlLine(title.replaceAll(refused, '-'), 100).replace(
    /^[.\- ]+|(?<![.\- ])[.\- ]+$/g,
    '',
  );
  return `${name === '' ? 'brev' : name}.pdf`;
}
