import { z } from 'zod';

/** One line of text: `code` where it is missing, no text or longer than that; `signs` where it holds what nobody types. */
export const line = (longest: number, code: string): z.ZodString => text(longest, code, unseen);

/** The same with line breaks, for a `long-text`. */
export const lines = (longest: number, code: string): z.ZodString =>
  text(longest, code, unseenButBreaks);

/** Whether a text holds signs that nobody sees, besides line breaks. */
export const hasUnseen = (typed: string): boolean => unseenButBreaks.test(typed);

/** The text without them. */
export const withoutUnseen = (typed: string): string =>
  typed.replaceAll(new RegExp(unseenButBreaks, 'gu'), '');

const text = (longest: number, code: string, wrong: RegExp): z.ZodString =>
  z
    .string({ error: code })
    .max(longest, { error: code })
    .refine((typed) => !wrong.test(typed), { error: 'signs' });

/** Control and formatting signs: nobody types them, and they can turn a text around on a caseworker's screen. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;
const unseenButBreaks = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;
