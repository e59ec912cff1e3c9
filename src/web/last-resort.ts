import type { Response } from 'express';
import { html } from './components/html.ts';

/** The page when not even the error page can be drawn: both languages, no template, no text file. */
export function sendLastResort(res: Response): void {
  const body = Buffer.from(page.toString());
  res.status(500);
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Length', body.length);
  res.setHeader('Cache-Control', 'no-store');
  res.end(body);
}

const page = html`<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><title>Fejl / Error</title></head><body><h1>Der skete en fejl</h1>
<p>Prøv igen om lidt. Haster det, så ring eller mød op hos din kommune. Find den på <a href="https://www.borger.dk">borger.dk</a>.</p>
<h1 lang="en">Something went wrong</h1>
<p lang="en">Try again in a little while. If it is urgent, call or go to your municipality. Find it at <a href="https://www.borger.dk">borger.dk</a>.</p></body></html>
`;
