import { xmlText } from '../xml/text.ts';

/** Writes the title into the metadata as XML has it: the library puts it there as it stands, between tags. */
export function escapeTitle(doc: PDFKit.PDFDocument): void {
  const inside = doc as unknown as Inside;
  const addInfo = inside[writer].bind(doc);
  inside[writer] = () => {
    const { Title = '' } = doc.info;
    doc.info.Title = escaped(xmlText(Title));
    addInfo();
    doc.info.Title = Title;
  };
}

/** The types do not tell of it. */
const writer = '_addInfo';
type Inside = Record<typeof writer, () => void>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
