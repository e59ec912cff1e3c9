import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { writeDurably } from '../correspondence/durable-file.ts';
import { forgetLetters } from '../correspondence/forget-letters.ts';
import type { Clock } from '../domain/dates.ts';
import { selfServices } from '../self-services/registry.ts';
import type { Store } from '../store/open.ts';
import { type PurgeReport, signedReport } from './purge-report.ts';

type Installation = Pick<Config, 'dataDir' | 'keys' | 'settings'>;

/**
 * Deletes what is past its term and writes the signed report; a second purge is refused meanwhile. Only when the report is
 * on disk is the purge over: cut short before, the next one goes on with it. Throws a StoreRefusal.
 */
export async function purgeAndReport(
  { dataDir, keys, settings }: Installation,
  { purges }: Pick<Store, 'purges'>,
  { by, clock, to }: { readonly by: string; readonly clock: Clock; readonly to?: string },
): Promise<{ readonly report: PurgeReport; readonly file: string }> {
  const letGo = purges.alone();
  try {
    const { record, kept, logEmptied } = await purges.run(selfServices, by, clock.now());
    await forgetLetters(path.join(dataDir, 'letters'), (id) => purges.hasLetter(id));
    const endedAt = clock.now();
    const { counts: deleted, ...purge } = { ...record, endedAt: endedAt.toString() };
    const report: PurgeReport = {
      format: 'skranken purge report',
      version: 1,
      installation: settings.baseUrl.href,
      purge,
      deleted,
      kept,
      logEmptied,
    };
    const file = path.resolve(to ?? path.join(dataDir, 'purges', `purge-${record.no}.json`));
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeDurably(path.dirname(file), path.basename(file), signedReport(report, keys));
    await purges.ended(record.no, endedAt);
    return { report, file };
  } finally {
    letGo();
  }
}
