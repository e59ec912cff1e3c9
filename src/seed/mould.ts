/** A place in a text where something of each case stands; its number among the holes. */
type Part = Buffer | number;

/** A text that is the same for many cases but for its holes. */
export type Mould = readonly Part[];

/** Cuts a text at every place where one of the words stands; the longest word wins. */
export function mouldOf(text: string, holes: ReadonlyMap<string, number>): Mould {
  const words = [...holes.keys()].toSorted((one, other) => other.length - one.length);
  if (words.length === 0) return [Buffer.from(text)];
  const any = new RegExp(words.map(escaped).join('|'), 'g');
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(any)) {
    if (found.index > from) parts.push(Buffer.from(text.slice(from, found.index)));
    parts.push(holes.get(found[0]) as number);
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(Buffer.from(text.slice(from)));
  return parts;
}

/** The text with these values in its holes; it stands in memory that the next text takes. */
export function cast(mould: Mould, values: readonly string[]): Buffer {
  let end = 0;
  for (const part of mould) {
    if (typeof part === 'number') {
      end += scratch.write(values[part] ?? '', end);
    } else {
      scratch.set(part, end);
      end += part.length;
    }
  }
  return scratch.subarray(0, end);
}

/** Longer than any event or letter. */
const scratch = Buffer.allocUnsafeSlow(1 << 20);

const escaped = (word: string): string => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
