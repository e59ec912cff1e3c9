import { openSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { createApp } from '../../../src/app.ts';
import type { CaseStore } from '../../../src/cases/ports/case-store.ts';
import { readConfig } from '../../../src/config.ts';
import { systemClock, wire } from '../../../src/wire.ts';
import { everybodyKnown, readyCitizens } from './citizens.ts';

/*
 * The portal in a process of its own, put together as src/server.ts does it. Besides it prepares citizens when asked,
 * and tells how many submissions were answered together, which nobody can see from outside.
 */

/** What the process that started this one may ask for. */
export interface Wish {
  readonly from: number;
  readonly count: number;
}

const { env } = process;
const config = readConfig(env);
if (!config.ok) throw new Error(config.error.join('\n'));
const log = pino({ level: config.value.logLevel });
const wired = await wire(config.value, { clock: systemClock, log, adapt: everybodyKnown });
const server = createServer(createApp({ ...wired.deps, cases: watched(wired.deps.cases) }));
server.listen(config.value.port, config.value.host, () => wired.start());

process.on('message', ({ from, count }: Wish) => {
  void readyCitizens(wired.deps, from, count).then((ready) => process.send?.({ ready }));
});

/** With ANSWERS, the reference of every case goes into that file the moment that it may be told. */
const answers = env['ANSWERS'] === undefined ? undefined : openSync(env['ANSWERS'], 'a');

/** Commits that are answered in one turn of the event loop shared a transaction. */
function watched(cases: CaseStore): CaseStore {
  let together = 0;
  return {
    ...cases,
    async commit(commit) {
      const answer = await cases.commit(commit);
      if (answers !== undefined) writeSync(answers, `${commit.row.reference}\n`);
      together += 1;
      if (together === 1) {
        setImmediate(() => {
          process.send?.({ batch: together });
          together = 0;
        });
      }
      return answer;
    },
  };
}
