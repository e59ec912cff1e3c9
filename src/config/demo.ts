import { createHash } from 'node:crypto';
import type { ReplyPoint } from '../domain/authority.ts';
import type { Power } from '../domain/power.ts';
import type { Keys } from '../store/keys.ts';

const publicKey = (purpose: string) => ({
  number: 1,
  key: createHash('sha256').update(`skranken demonstration ${purpose}`).digest(),
});

/** Keys that anybody can compute: the same at every start, so that demo data stays readable. */
export const demoKeys: Keys = { master: [publicKey('master')], index: publicKey('index') };

/**
 * Where the addresses and people of the sample lie. Aarhus (0751) is left out, so that a
 * demonstration can also show an errand that belongs to an authority not served here.
 */
// biome-ignore format: one code per line would fill a page
export const demoMunicipalities: readonly string[] = [
  '0101', '0155', '0169', '0185', '0253', '0259', '0265', '0269', '0316', '0326',
  '0329', '0330', '0340', '0350', '0410', '0420', '0440', '0461', '0510',
];

/** Whose cases a demonstration takes. */
export const demoAuthorities: readonly string[] = [...demoMunicipalities, 'udbetaling-danmark'];

/** Where closed letters are answered in a demonstration: a box that nobody can have. */
export const demoReplyPoint: ReplyPoint = { postal: 'Svarboksen, Postboks 999, 0999 Prøveby' };

/** The clients that the embedded demo provider knows. */
export const demoClients = {
  citizen: { clientId: 'skranken-citizen', clientSecret: 'skranken-demo-citizen-secret' },
  staff: { clientId: 'skranken-staff', clientSecret: 'skranken-demo-staff-secret' },
} as const;

const invented = 'Invented for the demonstration: the national list of powers has not been read';

/** Powers of attorney that invented people hold from each other. */
export const demoPowers: readonly Power[] = [
  {
    urn: 'urn:dk:skranken-demo:fuldmagt:flytning',
    services: ['address-change'],
    from: '2026-01-01',
    source: invented,
  },
  {
    urn: 'urn:dk:skranken-demo:fuldmagt:sundhed',
    services: ['doctor-choice', 'health-card', 'eu-health-card'],
    from: '2026-01-01',
    source: invented,
  },
];
