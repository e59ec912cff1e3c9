import type { Raw } from '../../cases/ports/drafts.ts';

/** The first value of a control, or nothing. */
export function one(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Only the controls of these names: whatever else a form sends is not kept. */
export const pick = (raw: Raw, names: readonly string[]): Raw =>
  Object.fromEntries(names.flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])));
