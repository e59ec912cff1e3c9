import type { IncomingMessage } from 'node:http';
import express, { type Request, type RequestHandler } from 'express';
import type { Raw } from '../self-services/raw.ts';
import { Refusal } from './refusal.ts';

const limits = { limit: '100kb', parameterLimit: 300 } as const;
const garbled = new WeakSet<IncomingMessage>();

/** Reads a form into `Raw`. Control characters, halves of characters and bytes that are no text are refused. */
export function setUpBody(): RequestHandler[] {
  return [
    express.urlencoded({ extended: false, ...limits, verify: noteGarbled }),
    (req, _res, next) => {
      const raw = garbled.has(req)
        ? undefined
        : clean((req.body ?? {}) as Record<string, string | string[]>);
      req.body = raw;
      next(raw === undefined ? new Refusal('invalid') : undefined);
    },
  ];
}

/** The form as it was sent. */
export const rawOf = (req: Request): Raw => (req.body ?? {}) as Raw;

/** The parser keeps what it cannot decode as it stands: `%FF` would pass for something that was typed. */
function noteGarbled(req: IncomingMessage, _res: unknown, body: Buffer): void {
  try {
    decodeURIComponent(body.toString('latin1'));
  } catch {
    garbled.add(req);
  }
}

// Names that reach into an object's making; no field of ours has one.
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

// The replacement character stands for bytes that were no UTF-8.
// oxlint-disable-next-line no-control-regex
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/;

/** Breaks that word processors and old systems paste along: lines, to whoever copied them. */
// oxlint-disable-next-line no-control-regex
const otherBreaks = /[\u000b\u000c\u0085\u2028\u2029]/g;

const inLines = (value: string | string[]): string | string[] =>
  typeof value === 'string'
    ? value.replace(otherBreaks, '\n')
    : value.map((each) => each.replace(otherBreaks, '\n'));

/** The same of a form that was read elsewhere; undefined where something in it is neither text nor a list of texts. */
export const cleanForm = (body: Readonly<Record<string, unknown>>): Raw | undefined =>
  Object.values(body).every(isTexts)
    ? clean({ ...body } as Record<string, string | string[]>)
    : undefined;

const isTexts = (value: unknown): boolean =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'));

function clean(body: Record<string, string | string[]>): Raw | undefined {
  const entries = Object.entries(body)
    .map(([name, value]) => [name.replace(/\[\]$/, ''), inLines(value)] as const)
    .filter(([name]) => !forbiddenNames.has(name));
  const all = entries.flatMap(([name, value]) => [name, value].flat());
  if (all.some((text) => unreadable.test(text) || !text.isWellFormed())) return undefined;
  return Object.assign(Object.create(null) as Record<string, never>, Object.fromEntries(entries));
}
