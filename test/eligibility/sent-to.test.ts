import { describe, expect, it } from 'vitest';
import type { Appeal } from '../../src/eligibility/law.ts';
import { sentToOn } from '../../src/eligibility/sent-to.ts';

const source = { title: 'An invented law', checked: '2026-11-22' };
const day = Temporal.PlainDate.from('2026-11-22');
const appeal = (contact?: Appeal['contact']): Appeal => ({
  body: { da: 'Nævnet', en: 'the board' },
  sentTo: { da: 'Styrelsen', en: 'the agency' },
  weeks: 4,
  ...(contact && { contact }),
});
const known = (value: NonNullable<Appeal['contact']>[number]['value'], from = '2020-01-01') =>
  sentToOn(appeal([{ from, value, source }]), day);

describe('where a complaint goes', () => {
  it.each([
    [
      'all that is known',
      { postal: 'Vej 1, 1000 K', phone: '12345678', email: 'a@b.dk' },
      'Styrelsen, Vej 1, 1000 K, a@b.dk, telefon 12345678',
      'the agency, Vej 1, 1000 K, a@b.dk, phone 12345678',
    ],
    ['no phone', { postal: 'Vej 1' }, 'Styrelsen, Vej 1', 'the agency, Vej 1'],
    ['a phone alone', { phone: '1' }, 'Styrelsen, telefon 1', 'the agency, phone 1'],
    ['an e-mail alone', { email: 'a@b.dk' }, 'Styrelsen, a@b.dk', 'the agency, a@b.dk'],
    ['nothing', {}, 'Styrelsen', 'the agency'],
  ])('%s', (_, contact, da, en) => {
    expect(known(contact)).toEqual({ da, en });
  });

  it('is the name alone where nobody knows more on that day', () => {
    const name = { da: 'Styrelsen', en: 'the agency' };
    expect(sentToOn(appeal(), day)).toEqual(name);
    expect(known({ phone: '1' }, '2027-01-01')).toEqual(name);
  });
});
