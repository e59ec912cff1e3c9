import { showArrival } from '../../../domain/dates.ts';
import type { Text } from '../../../domain/language.ts';
import type { Letter } from '../../define.ts';
import { allMovers, childLeavesParent, isHidden } from '../people.ts';
import { protectionWords } from '../protection-words.ts';
import { callUs, referenceFact, type Move } from './common.ts';

/** To the applicant: what came, when it counts from, and what happens now. Says nothing of who lives at the address. */
export function receipt(move: Move): Letter {
  return {
    title: {
      da: 'Vi har modtaget din flytteanmeldelse',
      en: 'We have received the report of your move',
    },
    facts: [
      referenceFact(move),
      {
        label: { da: 'Modtaget', en: 'Received' },
        value: { da: showArrival(move.arrivedAt, 'da'), en: showArrival(move.arrivedAt, 'en') },
      },
    ],
    paragraphs: [
      {
        da: 'Tak, fordi du har meldt din flytning. Nu er det os, der skal gøre noget. Du skal ikke sende mere, før vi skriver til dig.',
        en: 'Thank you for reporting your move. Now it is our turn. You need not send more until we write to you.',
      },
      ...happensNext(move),
      {
        da: `Gem nummeret. Du skal bruge det, hvis du vil spørge om noget. ${callUs(move.authority.phone).da}`,
        en: `Keep the reference. You need it if you want to ask about something. ${callUs(move.authority.phone).en}`,
      },
      {
        da: `Venlig hilsen ${move.authority.name.da}`,
        en: `Kind regards, ${move.authority.name.en}`,
      },
    ],
  };
}

/** From the citizen's own answers only: what the registers say of others is not theirs to know. */
function happensNext(move: Move): readonly Text[] {
  const { today } = move;
  const { occupants, address } = move.answers;
  const moving = allMovers(move);
  const hidden = isHidden(moving, today);
  return [
    ...(hidden ? [protectionWords(moving, today)] : []),
    ...(address.id === 'unknown' ? [texts.address] : []),
    ...(occupants === 'staying' || occupants === 'unknown' ? [texts.hosts] : []),
    ...(!hidden && childLeavesParent(moving, today) ? [texts.children] : []),
    texts.record,
  ];
}

const texts = {
  address: {
    da: 'Vi kunne ikke slå din nye adresse op. En sagsbehandler finder den. Vi skriver, hvis vi har brug for at spørge dig.',
    en: 'We could not look up your new address. A caseworker will find it. We write if we need to ask you.',
  },
  hosts: {
    da: 'Bor der andre i boligen, spørger vi dem, om du må bo der. Det kan tage et par uger.',
    en: 'If others live in the home, we ask them whether you may live there. It can take a couple of weeks.',
  },
  children: {
    da: 'Flytter et barn uden den ene forælder, kan vi skrive til den forælder, før vi gør mere.',
    en: 'If a child moves without one of its parents, we may write to that parent before we do more.',
  },
  record: {
    da: 'Når alt er på plads, får du din nye adresse i CPR.',
    en: 'When everything is in place, your new address is entered in the CPR register.',
  },
} as const;
