import { type Profiler, Session } from 'node:inspector/promises';

/** Share of the busy time by what it was spent on, largest first; and by function, for whoever looks closer. */
export interface Costs {
  readonly areas: readonly (readonly [string, number])[];
  readonly functions: readonly (readonly [string, number])[];
}

/** Where a function belongs, by the first pattern that its name and file match. */
const areas: readonly (readonly [string, RegExp])[] = [
  ['garbage collection', /^\(garbage collector\)/],
  [
    'the session',
    /express-session|cookie-signature|node_modules\/cookie\/|src\/web\/session|set-up-session/,
  ],
  ['SQLite', /better-sqlite3|src\/store\/(?:connection|statements|writer)/],
  [
    'keyed hashes, sealing, random numbers',
    /node:internal\/crypto|src\/store\/(?:keys|seal|chain|secrets)/,
  ],
  [
    'Express and its router',
    /node_modules\/(?:express|router|path-to-regexp|parseurl|debug|finalhandler|negotiator|accepts|depd|encodeurl|escape-html|vary)\//,
  ],
  [
    'reading the form',
    /node_modules\/(?:body-parser|raw-body|qs|iconv-lite|zod|content-type|type-is)\/|src\/self-services\/|src\/cases\/read-|set-up-body/,
  ],
  [
    'drawing',
    /node_modules\/(?:nunjucks|i18next)\/|src\/web\/(?:components|citizen\/(?:draw|field)|show|skeleton|locales)|^(?:root|b_\w+|anonymous) :/,
  ],
  [
    'facts, decision, registers',
    /src\/(?:cases|eligibility|domain|registers)\/|bench\/bench-registers|node:(?:internal\/)?timers/,
  ],
  ['the rest of the web room', /src\/web\/|src\/app|node_modules\/express-rate-limit/],
  [
    'HTTP and sockets in Node',
    /node:_http|node:net|node:events|node:internal\/(?:streams|stream_base|http)|^(?:writev|writeUtf8String|writeLatin1String|shutdown|parserOn)/,
  ],
  ['the rest of the store', /src\/store\//],
];

/** Starts to look on; the answer stops and tells what time was spent on. */
export async function startProfile(): Promise<() => Promise<Costs>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return costsOf(profile);
  };
}

function costsOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Costs {
  const names = namesOf(nodes);
  const byArea = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    const time = timeDeltas[index] ?? 0;
    if (/^\((?:idle|program|root)\)|node:inspector/.test(name)) continue;
    busy += time;
    add(byFunction, name, time);
    add(byArea, areas.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other', time);
  }
  return { areas: sharesOf(byArea, busy), functions: sharesOf(byFunction, busy).slice(0, 25) };
}

/** Name and file of every node. What is native has no file and counts for whoever called it. */
function namesOf(nodes: Profiler.Profile['nodes']): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const names = new Map<number, string>();
  const visit = (id: number, caller: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const { url, functionName } = node.callFrame;
    const isNative = url === '' && !functionName.startsWith('(');
    const name = isNative ? caller : nameOf(node.callFrame);
    names.set(id, name);
    for (const child of node.children ?? []) visit(child, name);
  };
  visit(nodes[0]?.id ?? 0, '');
  return names;
}

function nameOf({ functionName, url, lineNumber }: Profiler.Profile['nodes'][number]['callFrame']) {
  const file = url.replace(/^file:\/\/.*?\/(?=node_modules|src|bench)/, '');
  return `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}`;
}

const add = (sums: Map<string, number>, name: string, time: number) =>
  sums.set(name, (sums.get(name) ?? 0) + time);

const sharesOf = (sums: ReadonlyMap<string, number>, busy: number) =>
  [...sums].map(([name, time]) => [name, time / busy] as const).toSorted((a, b) => b[1] - a[1]);
