import { newId } from '../../domain/ids.ts';
import type { NonEmpty } from '../../domain/language.ts';
import { fullName, isProtected, type Person } from '../../domain/person.ts';
import { sameName } from '../../domain/same-name.ts';
import { found } from '../../domain/result.ts';
import { caseTitle } from '../../self-services/case-title.ts';
import type { Flag, Notice, SelfService } from '../../self-services/define.ts';
import { signatureLetter } from '../../self-services/signature-letter.ts';
import { ask } from '../ask-register.ts';
import type { Core } from '../core.ts';
import type { People } from '../submission.ts';
import type { AskedSigner, SigningEvent } from './events.ts';

/** Whom a new case asks to sign it, and the letters that ask them. */
export interface SignaturesAsked {
  readonly events: readonly SigningEvent[];
  readonly notices: (reference: string) => readonly Notice[];
  /** A letter waits for a caseworker, who has to see that. */
  readonly flags: readonly Flag[];
}

const nobody: SignaturesAsked = { events: [], notices: () => [], flags: [] };

/**
 * Asks everybody whom the answers name, each once and the applicant never. Where the register does not say that the number
 * is that person's, nobody is written to or shown anything before a caseworker has looked: a slip of the pen must not tell
 * a stranger of somebody's errand. It holds nothing up.
 */
export async function signaturesToAsk(
  service: SelfService,
  people: People,
  core: Pick<Core, 'registers' | 'settings'>,
  at: Temporal.Instant,
): Promise<SignaturesAsked> {
  const { signing } = service;
  const named = (signing?.by(people.answers) ?? []).filter(
    ({ cpr }, index, all) =>
      cpr !== people.applicant.cpr && all.findIndex((other) => other.cpr === cpr) === index,
  );
  if (signing === undefined || named.length === 0) return nobody;
  const looked = await Promise.all(
    named.map(async ({ name, cpr }) => {
      const person = found(await ask(() => core.registers.persons.find(cpr)));
      const isThem = person !== undefined && sameName(fullName(person.name), name);
      const signer: AskedSigner = {
        id: newId(at),
        name,
        cpr,
        ...(!isThem && { unclear: true }),
      };
      return { signer, ...(isThem && { person }) };
    }),
  );
  const { title, statement, meaning, basis } = signing;
  const { baseUrl } = core.settings ?? {};
  const signers = looked.map(({ signer }) => signer) as unknown as NonEmpty<AskedSigner>;
  const waits = looked.some(
    ({ person }) =>
      person !== undefined && touchesProtection([people.applicant, person], people.today),
  );
  return {
    events: [{ kind: 'signatures-asked', signers, title, statement, meaning, basis }],
    flags: waits ? ['protected'] : [],
    notices: (reference) =>
      looked.flatMap(({ person }) =>
        person === undefined
          ? []
          : [
              {
                kind: 'signature' as const,
                to: person,
                letter: signatureLetter(
                  {
                    reference,
                    authority: people.authority,
                    ...(baseUrl && { online: new URL('/my-cases', baseUrl).href }),
                  },
                  {
                    errand: caseTitle(service),
                    applicant: fullName(people.applicant.name),
                    title,
                    statement,
                    meaning,
                    basis,
                  },
                ),
                // Whoever is protected is named to nobody before a caseworker has looked (CPR-loven § 28).
                held: touchesProtection([people.applicant, person], people.today),
                about: [people.applicant],
              },
            ],
      ),
  };
}

const touchesProtection = (persons: readonly Person[], today: Temporal.PlainDate): boolean =>
  persons.some((person) => isProtected(person, today));
