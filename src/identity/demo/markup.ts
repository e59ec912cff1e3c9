/** Finished HTML; only `html` makes it, everything else is escaped. */
export class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

type Part = Markup | string | undefined | readonly Part[];

/** HTML with every interpolation escaped, unless it is markup itself. For text and quoted attributes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...parts.map(write)));

function write(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.toString();
  if (typeof part !== 'string') return part.map(write).join('');
  return part.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
