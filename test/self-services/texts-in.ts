import type { Text } from '../../src/domain/language.ts';

/** Every `{ da, en }` anywhere in a value. */
export function textsIn(value: unknown): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('da' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}
