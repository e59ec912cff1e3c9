import type { Response } from 'express';
import { answerWithoutHomes } from './hidden-homes.ts';
import { pageOf } from './page.ts';

/** Answers with a CSV file to keep, never cached. `name` is plain ASCII without its ending, and tells of nobody. */
export function sendCsv(res: Response, name: string, text: string): void {
  beginCsv(res, name);
  const told = answerWithoutHomes(text, pageOf(res).language);
  res.setHeader('Content-Length', Buffer.byteLength(told));
  res.end(told);
}

/** The head of such an answer, for whoever sends the file bit by bit. */
export function beginCsv(res: Response, name: string): void {
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Content-Disposition', `attachment; filename="${name}.csv"`);
  res.setHeader('Cache-Control', 'no-store');
}
