import type { Config } from '../config.ts';
import { doubtsAbout } from '../config/doubts.ts';
import { type Clock, legalDay } from '../domain/dates.ts';
import { withAdministration } from '../registers/own-administration.ts';
import { withImportedAuthorities } from '../registers/imported/authorities.ts';
import { withDeliveryDays } from '../registers/own-delivery-days.ts';
import { demoAuthorities } from '../registers/demo/authorities.ts';
import { selfServices } from '../self-services/registry.ts';
import type { StoreLook } from '../store/look.ts';
import { databaseIn } from '../wire.ts';
import { authoritiesIn } from './doctor-authorities.ts';
import { backupOf } from './doctor-backup.ts';
import { listsIn, lookAtDatabase, monotonyIn } from './doctor-database.ts';
import { diskAt, type FreeBytes } from './doctor-disk.ts';
import { linesOf } from './doctor-far-sides.ts';
import { filesIn } from './doctor-files.ts';
import { importsIn } from './doctor-imports.ts';
import { type Finding, inOrder } from './doctor-finding.ts';
import { lawOf } from './doctor-law.ts';
import { lettersOf } from './doctor-letters.ts';
import { loginsOf } from './doctor-logins.ts';
import { registersOf } from './doctor-registers.ts';

export interface Outside {
  readonly clock: Clock;
  /** Files of keys, which nobody else may read. */
  readonly secrets: readonly string[];
  /** What tests choose themselves. */
  readonly free?: FreeBytes;
}

/**
 * Looks at everything that has to be in order and changes nothing of it; the server may run meanwhile. Asks far sides
 * only what concerns nobody.
 */
export async function examine(config: Config, outside: Outside): Promise<readonly Finding[]> {
  const { clock, secrets, free } = outside;
  const { settings, dataDir } = config;
  // First, as SQLite lays working files of its own beside a database that is looked at.
  const files = filesIn(dataDir, secrets);
  const { look, findings } = lookAtDatabase(config, clock);
  try {
    return [
      inOrder('settings', settings.demo ? 'demonstration' : 'production'),
      inOrder('settings', settings.baseUrl.href),
      ...doubtsAbout(config).map(doubtful),
      inOrder('settings', `help phone ${settings.help.phone ?? 'not known (HELP_PHONE)'}`),
      ...findings,
      ...(await inDatabase(look, clock)),
      ...files,
      await diskAt(dataDir, databaseIn(dataDir), free),
      backupOf(databaseIn(dataDir), clock.now(), settings.demo),
      ...(await abroad(config, clock)),
      ...ownRules(config, look, clock),
    ];
  } finally {
    look?.close();
  }
}

/** An older database has not all that is looked at. */
async function inDatabase(look: StoreLook | undefined, clock: Clock): Promise<readonly Finding[]> {
  if (look === undefined || look.pending.length > 0) return [];
  return [listsIn(look), await monotonyIn(look, clock)];
}

/** Everything at once: each of them may take seconds. */
async function abroad(config: Config, clock: Clock): Promise<readonly Finding[]> {
  const asked = [linesOf, registersOf, loginsOf, lettersOf].map((ask) => ask(config, clock));
  return (await Promise.all(asked)).flat();
}

function ownRules(config: Config, look: StoreLook | undefined, clock: Clock): readonly Finding[] {
  const today = legalDay(clock.now());
  const readable = look?.pending.length === 0 ? look : undefined;
  const sample = demoAuthorities(config.served);
  const register = withAdministration(
    withDeliveryDays(
      readable ? withImportedAuthorities(sample, readable.imported) : sample,
      config.deliveryDays,
      today.toString(),
    ),
    readable?.administration ?? { standing: () => [] },
  );
  const all = register.all();
  const served = all.filter(({ id }) => register.serves(id));
  return [
    inOrder('services', selfServices.map(({ id }) => id).join(', ')),
    ...authoritiesIn(all, served, today),
    ...importsIn(config, readable?.imported.sets() ?? []),
    ...lawOf(selfServices, all, (service) => readable?.confirmationsOf(service) ?? [], today),
  ];
}

const doubtful = (line: string): Finding => ({
  check: 'settings',
  severity: 'amber',
  says: line,
  mend: 'Set it and start again; docs/operators.md has all settings.',
});
