import { createServer } from 'node:http';
import path from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { ok } from '../../src/domain/result.ts';
import { createCaseStore } from '../../src/store/case-store.ts';
import { openConnection } from '../../src/store/connection.ts';
import { createKeyring } from '../../src/store/keys.ts';
import type { Deps } from '../../src/web/deps.ts';
import { systemClock, wire } from '../../src/wire.ts';
import { everybodyKnown } from '../bench-registers.ts';
import { tenFields } from '../ten-fields.ts';
import { prepareVisitors, type Typed } from '../visitors.ts';
import { commitAtOnce } from './commit-at-once.ts';
import { startProfile } from './profiler.ts';
import { endWithParent } from './end-with-parent.ts';

/** How the portal under measurement treats writes. */
export type Writes = 'as-it-is' | 'none' | 'commit-per-request';
export interface PrepareVisitors {
  readonly count: number;
  readonly typed: Typed;
}

const read = readConfig(process.env);
if (!read.ok) throw new Error(read.error.join('\n'));
const config = read.value;
const log = pino({ level: config.logLevel });
const wired = await wire(config, { clock: systemClock, log, adapt: everybodyKnown });
const deps: Deps = {
  ...wired.deps,
  ...withWrites((process.env['WRITES'] ?? 'as-it-is') as Writes),
  services: [tenFields],
};

createServer(createApp(deps)).listen(config.port, config.host, () => process.send?.('listening'));

let visitors = 0;
let stopProfile: Awaited<ReturnType<typeof startProfile>> | undefined;
process.on('message', async (wish: PrepareVisitors | 'start-profile' | 'stop-profile' | 'stop') => {
  if (wish === 'stop') process.exit(0);
  else if (wish === 'start-profile') {
    stopProfile = await startProfile();
    process.send?.('started');
  } else if (wish === 'stop-profile') process.send?.(await stopProfile?.());
  else {
    const from = visitors;
    visitors += wish.count;
    process.send?.(await prepareVisitors(wired.deps, from, wish.count, wish.typed));
  }
});

function withWrites(writes: Writes): Partial<Deps> {
  const { cases, drafts } = wired.store;
  if (writes === 'none') {
    return {
      cases: { ...cases, commit: async ({ row }) => ok(row) },
      drafts: { ...drafts, save: async (_owner, draft) => ok(draft) },
    };
  }
  if (writes === 'as-it-is') return {};
  const connection = openConnection(path.join(config.dataDir, 'skranken.db'));
  const keyring = createKeyring(config.keys);
  const parts = { connection, keyring, writer: commitAtOnce(connection), clock: systemClock };
  return { cases: createCaseStore(parts) };
}

endWithParent();
