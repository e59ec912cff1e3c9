import { inForce } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { Appeal } from './law.ts';

/** Where a complaint goes, with address, phone and e-mail as far as they are known for that day. */
export function sentToOn({ sentTo, contact = [] }: Appeal, on: Temporal.PlainDate): Text {
  const known = inForce(contact, on)?.value;
  if (known === undefined) return sentTo;
  const { postal, phone, email } = known;
  const say = (name: string, call: string): string =>
    [name, postal, email, phone === undefined ? undefined : `${call} ${phone}`]
      .filter((part) => part !== undefined)
      .join(', ');
  return { da: say(sentTo.da, 'telefon'), en: say(sentTo.en, 'phone') };
}
