import { fullName, type Person } from '../../domain/person.ts';
import type { Advice, CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';
import { ownPeople } from './on-the-list.ts';

/** Of whom the wish changes nothing, as the register says today. It is taken all the same. */
export function advise({ wish, people }: Answers, context: CheckContext): readonly Advice[] {
  return ownPeople(context)
    .filter(({ key, person }) => people.includes(key) && isSo(person, wish))
    .map(({ person }, index) => ({
      id: `${wish}-already-${index + 1}`,
      text: person.cpr === context.applicant?.cpr ? ofYou[wish] : ofChild(person)[wish],
    }));
}

const isSo = ({ marketingProtected }: Person, wish: Answers['wish']): boolean =>
  marketingProtected === (wish === 'join');

type Words = Readonly<Record<Answers['wish'], Advice['text']>>;

const ofYou: Words = {
  join: {
    da: 'Du står allerede på listen. Det bliver du ved med.',
    en: 'You are on the list already. You stay on it.',
  },
  leave: {
    da: 'Du står ikke på listen. Det ændrer sig ikke.',
    en: 'You are not on the list. That does not change.',
  },
};

function ofChild({ name }: Person): Words {
  const who = fullName(name);
  return {
    join: {
      da: `${who} står allerede på listen. Det ændrer sig ikke.`,
      en: `${who} is on the list already. That does not change.`,
    },
    leave: {
      da: `${who} står ikke på listen. Det ændrer sig ikke.`,
      en: `${who} is not on the list. That does not change.`,
    },
  };
}
