import type { Logger } from 'pino';
import { scanDocuments } from './cases/documents/scan-documents.ts';
import type { Clock } from './domain/dates.ts';
import { type ClamdAddress, createClamd } from './scanning/clamd.ts';
import type { Store } from './store/open.ts';

const pause = 5_000;

/**
 * Has documents scanned as they come, looked after every five seconds. What a scanner does not answer for waits, and
 * nobody is kept waiting for it: neither who sends, nor who reads the rest of the case.
 */
export function scanNowAndThen(
  { attachments, cases }: Pick<Store, 'attachments' | 'cases'>,
  clamd: ClamdAddress | undefined,
  clock: Clock,
  log: Logger,
): { start(): void; runOnce(): Promise<void>; stop(): Promise<void> } {
  const parts = clamd && { attachments, cases, scanner: createClamd(clamd), clock };
  const tooLarge = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let wasSilent = false;

  const round = async () => {
    if (parts === undefined) return;
    try {
      const { clean, infected, silent } = await scanDocuments(parts, tooLarge);
      if (clean + infected > 0) log.info({ clean, infected }, 'documents scanned');
      if (silent !== undefined && !wasSilent)
        log.warn({ why: silent }, 'the scanner did not answer; documents wait');
      wasSilent = silent !== undefined;
    } catch {
      log.warn('documents could not be scanned; tried again later');
    }
  };
  const runOnce = () => {
    running ??= round().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    start: () => {
      if (parts !== undefined) timer ??= setInterval(() => void runOnce(), pause).unref();
    },
    runOnce,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
