/** A stream of a PDF: what is said of it, and its bytes as they lie in the file. */
export interface PdfStream {
  readonly dictionary: string;
  readonly data: Buffer;
}

/** How far back the dictionary of a stream is looked for. */
const farthest = 8192;

/** A PDF's words apart from its streams: in their bytes any name may stand by chance. */
export function splitPdf(bytes: Buffer): {
  readonly outside: string;
  readonly streams: readonly PdfStream[];
} {
  const words: string[] = [];
  const streams: PdfStream[] = [];
  let from = 0;
  for (;;) {
    const at = nextStream(bytes, from);
    if (at === undefined) break;
    const end = bytes.indexOf('endstream', at.data);
    if (end < 0) break;
    const before = bytes.toString('latin1', from, at.keyword);
    words.push(before);
    streams.push({ dictionary: dictionaryIn(before), data: bytes.subarray(at.data, end) });
    from = end + 'endstream'.length;
  }
  words.push(bytes.toString('latin1', from));
  return { outside: words.join('\n'), streams };
}

/** The keyword stands behind a dictionary and before a line's end; elsewhere it is a word like any other. */
function nextStream(
  bytes: Buffer,
  from: number,
): { readonly keyword: number; readonly data: number } | undefined {
  for (let at = bytes.indexOf('stream', from); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const [next, after] = [bytes[at + 6], bytes[at + 7]];
    const isLine = next === 0x0a || (next === 0x0d && after === 0x0a);
    const before = bytes.toString('latin1', Math.max(from, at - 16), at).trimEnd();
    if (isLine && before.endsWith('>>')) return { keyword: at, data: at + (next === 0x0a ? 7 : 8) };
  }
  return undefined;
}

function dictionaryIn(before: string): string {
  const near = before.slice(-farthest);
  const at = near.lastIndexOf('obj');
  return at < 0 ? near : near.slice(at);
}
