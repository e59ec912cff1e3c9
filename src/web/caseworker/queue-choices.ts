import type { Holder } from '../../cases/ports/case-queue.ts';
import type { StaffIdentity } from '../../cases/ports/identity.ts';
import { ways } from '../../domain/way.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { ages, caseOutcomes, claims, type QueueFilters, states } from './queue-filters.ts';
import { wayFilterWords } from './referral.ts';

type Option = readonly [value: string, label: string];

/** The filters as drop-downs, what is chosen marked. Only leads choose whose cases they see. */
export async function choicesOf(
  deps: Pick<Deps, 'services' | 'staff'>,
  page: Page,
  staff: StaffIdentity,
  filters: QueueFilters,
  holders: readonly Holder[],
) {
  const { t } = page;
  const choice = (name: keyof QueueFilters, options: readonly Option[]) => ({
    name,
    label: t(`desk-queue:filter.${name}`),
    options: options.map(([value, label]) => ({ value, label, chosen: filters[name] === value })),
  });
  const words = <T extends string>(
    values: readonly T[],
    key: (value: T) => string,
  ): readonly Option[] => values.map((value) => [value, t(key(value))]);
  return [
    choice(
      'service',
      deps.services.map((service) => [service.id, page.say(service.title)]),
    ),
    choice(
      'state',
      words(states, (state) => `desk:state.${state}`),
    ),
    choice(
      'way',
      ways.map((way) => [way, wayFilterWords(page, way)]),
    ),
    choice(
      'outcome',
      words(caseOutcomes, (outcome) => `desk-queue:outcome.${outcome}`),
    ),
    choice(
      'claim',
      words(claims, (claim) => `desk-queue:claim.${claim}`),
    ),
    choice(
      'age',
      words(ages, (age) => `desk-queue:age.${age}`),
    ),
    choice('assigned', [
      ['me', t('desk-queue:me')],
      ['nobody', t('desk-queue:nobody')],
      ...(staff.roles.includes('lead') ? await colleagues(deps, staff, holders) : []),
    ]),
  ];
}

/** Whoever has, or had, cases of the authority, by name. */
async function colleagues(
  deps: Pick<Deps, 'staff'>,
  staff: StaffIdentity,
  holders: readonly Holder[],
): Promise<readonly Option[]> {
  const names = await holderNames(
    deps,
    staff,
    holders.map(({ id }) => id),
  );
  return holders
    .filter(({ id }) => id !== staff.id)
    .map(({ id, open }): Option => [id, `${names.get(id) ?? id} (${open})`])
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'da'));
}

/** Names of the authority's staff by id; whoever is not known has none. */
export async function holderNames(
  { staff }: Pick<Deps, 'staff'>,
  { authorityId }: StaffIdentity,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all([...new Set(ids)].map((id) => staff.find(id)));
  return new Map(
    found
      .filter((member) => member !== undefined)
      .filter((member) => member.authorityId === authorityId)
      .map(({ id, name }) => [id, name]),
  );
}
