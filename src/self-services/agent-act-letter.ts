import type { Text } from '../domain/language.ts';
import type { Letter, LetterAuthority } from './letter.ts';
import { closing, reference } from './plain-letters.ts';
import { basisOf, ifWrong } from './told-of-agent.ts';

/** What somebody did on a case for the one whose it is. */
interface AgentAct {
  readonly reference: string;
  readonly agent: string;
  readonly as: 'mandate' | 'guardian';
  readonly deed: Text;
  readonly at: Text;
  readonly authority: LetterAuthority;
}

/** That somebody has done something on one's case in one's name, and what to do where that is wrong. */
export const agentActLetter = ({ agent, as, deed, at, ...sent }: AgentAct): Letter => ({
  title: {
    da: 'En anden har gjort noget på din sag',
    en: 'Somebody else has done something on your case',
  },
  facts: [
    reference(sent),
    { label: { da: 'Hvad', en: 'What' }, value: deed },
    { label: { da: 'Hvem', en: 'Who' }, value: { da: agent, en: agent } },
    { label: { da: 'Grundlag', en: 'On the basis of' }, value: basisOf[as] },
    { label: { da: 'Hvornår', en: 'When' }, value: at },
  ],
  paragraphs: [
    {
      da: `${agent} har gjort dette i dit navn. Sagen er stadig din, og du kan altid selv skrive eller ringe til os.`,
      en: `${agent} has done this in your name. The case is still yours, and you can always write or call us yourself.`,
    },
    ifWrong({ as, phone: sent.authority.phone }),
    ...closing(sent),
  ],
});
