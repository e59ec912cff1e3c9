import type { ConfirmationRecords } from '../cases/ports/confirmations.ts';
import { confirmedBy, confirmedSubjects } from '../seed-demo.ts';
import type { SelfService } from '../self-services/define.ts';

/**
 * As if an administrator of the demonstration had confirmed the law before the first seeded day, and once more whenever
 * something of it changed.
 */
export async function confirmSinceThen(
  { confirmations }: { readonly confirmations: ConfirmationRecords },
  services: readonly SelfService[],
  from: Temporal.PlainDate,
): Promise<void> {
  await Promise.all(
    services.flatMap((service) =>
      daysToConfirm(service, from.toString()).flatMap((on) =>
        confirmedSubjects(service.law).map((subject) =>
          confirmations.add({ service: service.id, subject, by: confirmedBy, on, demo: true }),
        ),
      ),
    ),
  );
}

/** The first day, and every day since from which a part of the law has been as it is, until it was last read. */
function daysToConfirm({ law, values, cites }: SelfService, from: string): readonly string[] {
  const parts = JSON.stringify([law, values, cites]);
  const begins = [...parts.matchAll(/"from":"(\d{4}-\d{2}-\d{2})"/g)].map(([, day = '']) => day);
  const since = begins.filter((day) => day > from && day <= law.checked.checked);
  return [...new Set([from, ...since])];
}
