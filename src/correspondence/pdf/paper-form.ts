import { setImmediate as letOthersIn } from 'node:timers/promises';
import type { PaperForms } from '../../cases/ports/documents.ts';
import type { PaperForm, PaperPart, PaperQuestion } from '../../self-services/paper-form.ts';
import { drawAnswer, roomFor } from './answers.ts';
import { readFonts } from './fonts.ts';
import { type InTurn, oneAtATime } from './one-at-a-time.ts';
import { Sheet } from './sheet.ts';
import { largeSize, plainSize, small, type Words } from './words.ts';

/** Paper forms as tagged PDF (PDF/UA), with bookmarks, page numbers and IBM Plex Sans within. */
export function createPaperForms(inTurn: InTurn = oneAtATime()): PaperForms {
  return { pdf: (form, { large }) => inTurn(() => print(form, large ? largeSize : plainSize)) };
}

/** Drawn bit by bit: whoever else is served never waits for a whole document. */
async function print(form: PaperForm, size: number): Promise<Buffer> {
  const title = `${form.title} – ${form.numberLabel.toLowerCase()} ${form.number}`;
  const sheet = new Sheet({ title, language: form.language, size }, await readFonts());
  drawHead(sheet, form);
  for (const part of form.parts) {
    await letOthersIn();
    const isTooHigh = drawPartHead(sheet, part, form);
    for (const [at, question] of part.questions.entries()) {
      await letOthersIn();
      drawQuestion(sheet, question, form, isTooHigh && at === 0);
    }
  }
  await letOthersIn();
  return sheet.finish((page, of) => `${form.number} · ${form.page(page, of)}`);
}

function drawHead(sheet: Sheet, form: PaperForm): void {
  sheet.bookmark(form.title);
  sheet.words(form.title, { tag: 'H1', bold: true, scale: 1.8 });
  sheet.words(form.summary, { tag: 'P' });
  sheet.space(sheet.size * 0.6);
  sheet.words(`${form.numberLabel}: ${form.number}`, { tag: 'P', bold: true, scale: 1.2 });
  sheet.words(form.numberHint, { tag: 'P', scale: small });
  sheet.space(sheet.size * 0.6);
  sheet.words(form.notYet.heading, { tag: 'P', bold: true });
  sheet.words(form.notYet.text, { tag: 'P' });
}

const heading: Words = { tag: 'H2', bold: true, scale: 1.25 };
const label: Words = { tag: 'H3', bold: true };

/** Whether heading and first question together are higher than a page. */
function drawPartHead(sheet: Sheet, part: PaperPart, form: PaperForm): boolean {
  const { size } = sheet;
  const texts = [...part.paragraphs, ...(part.list ?? [])];
  const head =
    sheet.heightOf(part.heading, heading) +
    size * 0.2 +
    texts.reduce((sum, text) => sum + sheet.heightOf(text, { tag: 'P' }), 0) +
    (part.list?.length ?? 0) * size * 0.3;
  const questions = part.questions.map((each) => size * 1.2 + heightOf(sheet, each, form));
  const whole = questions.reduce((sum, height) => sum + height, head);
  sheet.space(size * 1.2);
  // A short part is not torn apart; a long one begins where its first question fits too.
  const isKept = part.together === true || whole < sheet.height / 2;
  const begun = Math.min(head + (questions[0] ?? 0), sheet.height - 1);
  sheet.keep(isKept && whole < sheet.height ? whole : begun);
  sheet.beginPart();
  sheet.bookmark(part.heading);
  sheet.words(part.heading, heading);
  sheet.space(size * 0.2);
  for (const text of part.paragraphs) sheet.words(text, { tag: 'P' });
  if (part.list !== undefined) drawList(sheet, part.list);
  return head + (questions[0] ?? 0) >= sheet.height;
}

function drawList(sheet: Sheet, texts: readonly string[]): void {
  sheet.list((item) => {
    for (const text of texts) {
      sheet.space(sheet.size * 0.3);
      item((within) => sheet.words(`• ${text}`, { tag: 'LBody', indent: sheet.size }, within));
    }
  });
}

/** A question stays together with what is drawn to answer it on; a torn one begins below its heading. */
function drawQuestion(
  sheet: Sheet,
  question: PaperQuestion,
  form: PaperForm,
  isTorn: boolean,
): void {
  sheet.space(sheet.size * 0.7);
  if (!isTorn) sheet.keep(heightOf(sheet, question, form));
  sheet.words(labelOf(question, form), label);
  if (question.hint !== undefined) sheet.words(question.hint, { tag: 'P', scale: small });
  drawAnswer(sheet, question.answer);
}

const heightOf = (sheet: Sheet, question: PaperQuestion, form: PaperForm): number =>
  sheet.size +
  sheet.heightOf(labelOf(question, form), label) +
  (question.hint === undefined ? 0 : sheet.heightOf(question.hint, { tag: 'P', scale: small })) +
  roomFor(sheet, question.answer);

const labelOf = ({ label: text, optional }: PaperQuestion, form: PaperForm): string =>
  optional ? `${text} (${form.optional})` : text;
