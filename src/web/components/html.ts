import nunjucks from 'nunjucks';

declare const brand: unique symbol;

/** Finished, safe HTML. Only `html`, `attributes` and `join` make it; every other string is escaped. */
export interface Markup {
  readonly [brand]: true;
  toString(): string;
}

/** What may stand in `${…}`: text is escaped, nothing stands for an absent part. */
export type Part = Markup | string | number | false | null | undefined | readonly Part[];

/** HTML with every interpolation escaped, unless it is markup itself. Interpolate in text and quoted attributes only. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let out = strings[0] ?? '';
  for (let i = 0; i < parts.length; i += 1) out += write(parts[i]) + (strings[i + 1] ?? '');
  return mark(out);
}

/** ` name="value"` for each attribute that is set; `true` writes the bare name. Names come from code, never from people. */
export function attributes(
  values: Readonly<Record<string, string | number | boolean | undefined>>,
): Markup {
  let out = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === false) continue;
    out += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  }
  return mark(out);
}

/** Whether the value is finished markup. */
export const isMarkup = (value: unknown): value is Markup =>
  value instanceof nunjucks.runtime.SafeString;

const mark = (safe: string): Markup => new nunjucks.runtime.SafeString(safe) as unknown as Markup;

function write(part: Part): string {
  if (part === undefined || part === null || part === false) return '';
  if (typeof part === 'string') return escape(part);
  if (isMarkup(part)) return part.toString();
  if (Array.isArray(part)) return part.map(write).join('');
  return escape(String(part));
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign) : text;
