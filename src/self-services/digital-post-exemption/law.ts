import type { Source } from '../../domain/dated.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { dutyAgeInWords } from './limits.ts';

const checked = '2026-11-22';
const from = '2021-04-15';

const act = {
  da: 'lov om Digital Post (lovbekendtgørelse nr. 686 af 15/04/2021)',
  en: 'the Digital Post Act (lov om Digital Post, consolidation no. 686 of 15/04/2021)',
} as const;

const source: Source = {
  title: 'elov.dk: Lov om Digital Post §§ 3 og 5; en nyere lovbekendtgørelse er ikke søgt',
  checked,
};

/** Who has to have Digital Post (lov om Digital Post § 3, stk. 1). */
export const dutyBasis: LegalBasis = {
  act,
  section: '§ 3, stk. 1',
  from,
  source,
  certainty: 'verified',
};

/** Who is exempt, on request (lov om Digital Post § 5, stk. 1). */
export const exemptionBasis: LegalBasis = { ...dutyBasis, section: '§ 5, stk. 1' };

/** Who decides: the municipality where the person is registered, or was last (lov om Digital Post § 5, stk. 2). */
export const decidingBasis: LegalBasis = { ...dutyBasis, section: '§ 5, stk. 2' };

/** What the law says of asking to be exempt from Digital Post: every way is open, none is a duty. */
export const exemptionLaw: ServiceLaw = {
  service: 'digital-post-exemption',
  responsible: [{ from, value: 'municipality-of-residence', source }],
  duty: [{ from, value: { mandatory: false, basis: exemptionBasis }, source }],
  // No duty to be digital, so there is nothing that the general act could let anybody off.
  deviation: 'not-covered',
  mitId: { needed: false, assurance: 'none' },
  ownFilingAge: dutyAgeInWords,
  who: ['self'],
  // Whoever has left Denmark is exempt on request, by the municipality they were last registered in.
  abroadToo: true,
  waysIn: [
    {
      way: 'in-person',
      title: { da: 'Mød op i Borgerservice', en: 'Come to the citizen service centre' },
      who: {
        da: 'Alle kan komme. Tag legitimation med. En anden kan komme for dig med en fuldmagt.',
        en: 'Everybody can come. Bring ID. Somebody else can come for you with your written authority.',
      },
      withoutMitId: true,
    },
    {
      way: 'phone',
      title: { da: 'Ring til kommunen', en: 'Call the municipality' },
      who: {
        da: 'Alle kan ringe og få hjælp. I kan aftale et besøg, hvis du ikke kan komme.',
        en: 'Anyone can call for help. You can agree on a visit if you cannot come.',
      },
      withoutMitId: true,
    },
    {
      way: 'paper',
      title: { da: 'Udfyld en blanket på papir', en: 'Fill in a paper form' },
      who: {
        da: 'Alle kan bruge den. Tag den med, når du viser legitimation.',
        en: 'Everybody can use it. Bring it when you show your ID.',
      },
      withoutMitId: true,
    },
  ],
  bring: [
    {
      da: 'Pas, kørekort eller anden legitimation med foto. Har du ikke det, kan kommunen stille dig nogle spørgsmål i stedet.',
      en: 'A passport, driving licence or other photo ID. If you have none, the municipality can ask you some questions instead.',
    },
    {
      da: 'Kommer en anden for dig: din fuldmagt og legitimation på jer begge.',
      en: 'If somebody else comes for you: your written authority, and ID for you both.',
    },
  ],
  appeal: [
    // Nobody named the body in the sources that were read: the municipality has to.
    {
      from,
      value: {
        body: {
          da: 'den instans, som kommunen oplyser om',
          en: 'the body that the municipality tells you of',
        },
        sentTo: { da: 'kommunen', en: 'the municipality' },
        viaAuthority: true,
      },
      source: { title: 'Klageinstansen er ikke fundet i en kilde', checked },
    },
  ],
  processedDuringAppeal: false,
  confirmations: [],
  checked: { title: 'Lov om Digital Post, Ældre Sagen, Digitaliseringsstyrelsen', checked },
};
