import type { Advice } from '../define.ts';
import type { Answers } from './answers.ts';

/** What a citizen should know before and after sending. Nothing here blocks anything. */
export function advise({ reason, whom }: Answers): readonly Advice[] {
  return [
    ...(hasNoCard(reason) ? [whom === 'self' ? temporaryProof : childsProof] : []),
    ...(reason === 'moved' ? [reportFirst] : []),
    ...(reason === 'wished-change' ? [cardComes] : []),
    ...(reason === 'name-other' ? [sometimesFree] : []),
  ];
}

/** Whoever has a card that works uses it until the new one comes. */
export const hasNoCard = (reason: Answers['reason']): boolean => without.includes(reason);

const without: readonly Answers['reason'][] = [
  'never-arrived',
  'lost',
  'cracked',
  'damaged',
  'magnetic-strip',
  'new-cpr',
  'first',
  'insurance-again',
];

const temporaryProof: Advice = {
  id: 'temporary-proof',
  text: {
    da: 'Har du brug for et kort nu? Så spørg kommunen om et bevis, du kan bruge så længe. Det er gratis.',
    en: 'Do you need a card now? Then ask the municipality for a proof that you can use meanwhile. It is free.',
  },
  // What happens next says it once more.
  sent: { da: '', en: '' },
};

const childsProof: Advice = {
  ...temporaryProof,
  text: {
    da: 'Har barnet brug for et kort nu? Så spørg kommunen om et bevis, der kan bruges så længe. Det er gratis.',
    en: 'Does the child need a card now? Then ask the municipality for a proof to use meanwhile. It is free.',
  },
};

const cardComes: Advice = {
  id: 'card-comes',
  text: {
    da: 'Har du valgt ny læge eller gruppe? Så kommer der et nyt kort af sig selv, og valget kan koste et gebyr. Du skal ikke bestille kortet her. Så kan du komme til at betale to gange.',
    en: 'Have you chosen a new doctor or group? Then a new card comes by itself, and the choice may cost a fee. You need not order the card here. You might come to pay twice.',
  },
  sent: { da: '', en: '' },
};

const reportFirst: Advice = {
  id: 'report-first',
  text: {
    da: 'Har du meldt din flytning? Så kommer der et nyt kort af sig selv. Du skal ikke bestille det her.',
    en: 'Have you reported your move? Then a new card comes by itself. You need not order it here.',
  },
  sent: { da: '', en: '' },
};

const sometimesFree: Advice = {
  id: 'sometimes-free',
  text: {
    da: 'I nogle kommuner er kortet gratis, også når man skifter navn af andre grunde. Spørg din kommune.',
    en: 'In some municipalities the card is free for other changes of name too. Ask your municipality.',
  },
};
