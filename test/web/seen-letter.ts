import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { AtTheDesk } from './at-the-desk.ts';

/** The mark of the letter that a preview shows. */
export const seenIn = (body: string): string =>
  /name="letter\.seen" value="([^"]*)"/.exec(body)?.[1] ?? '';

/** Sees the letter, then sends it. */
export async function sendSeen(
  desk: AtTheDesk,
  row: CaseRow,
  answers: Record<string, string>,
  verb: 'ask' | 'decide' | 'reopen' | 'transfer' = 'decide',
) {
  const preview = await desk.act(row, verb, { ...answers, do: 'preview' });
  const form = await desk.form(row, answers);
  const send = { ...form, do: 'send', 'letter.seen': seenIn(preview.body) };
  return { preview, send, sent: await desk.send(row, verb, send) };
}
