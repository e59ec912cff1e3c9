import type { WayIn } from '../eligibility/law.ts';

/** The ways into a municipality where the digital form is a duty and the law leaves others open. */
export const municipalWays: readonly WayIn[] = [
  {
    way: 'in-person',
    title: { da: 'Mød op i Borgerservice', en: 'Come to the citizen service centre' },
    who: {
      da: 'For dig, der er fritaget, ikke har MitID, eller hvor særlige forhold gælder. Her får du også hjælp til den digitale løsning.',
      en: 'For those who are exempt, have no MitID, or to whom special circumstances apply. You also get help with the digital form here.',
    },
    withoutMitId: true,
  },
  {
    way: 'phone',
    title: { da: 'Ring til kommunen', en: 'Call the municipality' },
    who: {
      da: 'Alle kan ringe og få hjælp. Er du fritaget, eller er der særlige forhold, finder I sammen den vej, der passer.',
      en: 'Anyone can call for help. If you are exempt or special circumstances apply, you agree together on the way that suits you.',
    },
    withoutMitId: true,
  },
  {
    way: 'paper',
    title: { da: 'Brug en blanket på papir', en: 'Use a paper form' },
    who: {
      da: 'For dig, der er fritaget, eller som har fået ja fra kommunen.',
      en: 'For those who are exempt, or to whom the municipality has said yes.',
    },
    withoutMitId: true,
  },
];
