import { type Cpr, formatCpr, parseCpr } from '../../domain/cpr.ts';
import type { Raw } from '../../self-services/raw.ts';
import type { Deps } from '../deps.ts';

/** For which number the form showed the name, sealed: the page has no more of it than its day. */
export const seenControl = 'cpr.seen';

const purpose = 'person-whose-name-was-seen';

/** What the form carries along for a number whose name stands on it. */
export const seenMark = (cpr: Cpr, { secrets }: Pick<Deps, 'secrets'>): string =>
  secrets.seal(purpose, cpr);

/** The number whose name the form showed; undefined where it showed none. */
export function seenNumber(raw: Raw, { secrets }: Pick<Deps, 'secrets'>): Cpr | undefined {
  const mark = raw[seenControl];
  return typeof mark === 'string' ? (secrets.open(purpose, mark) as Cpr | undefined) : undefined;
}

/** As a form shows a number back: the day stays, the four signs behind it do not. */
export const maskedNumber = (cpr: Cpr): string => `${formatCpr(cpr).slice(0, 6)}-••••`;

/** What is meant by what stands in the field: the number whose name was seen, as long as nobody has typed another. */
export function numberMeant(
  raw: Raw,
  deps: Pick<Deps, 'secrets' | 'settings'>,
): { readonly text: string; readonly cpr: Cpr | undefined } {
  const value = raw['cpr'];
  const text = typeof value === 'string' ? value : (value?.[0] ?? '');
  const seen = seenNumber(raw, deps);
  if (seen !== undefined && text.trim() === maskedNumber(seen)) return { text, cpr: seen };
  const parsed = parseCpr(text, { demo: deps.settings.demo });
  return { text, cpr: parsed.ok ? parsed.value : undefined };
}
