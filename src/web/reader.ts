import type { Request, Response } from 'express';
import { csrfToken } from './csrf.ts';
import type { Deps } from './deps.ts';
import { pageOf } from './page.ts';
import { sessionClockOf } from './session-ends.ts';
import { citizenOf, staffOf } from './session.ts';
import type { Reader } from './set-up-language.ts';

/** Who reads this page, for its context: name of the citizen, or name and authority of staff, and a fresh token. */
export const readerOf =
  (deps: Deps) =>
  (req: Request, res: Response): { [K in keyof Reader]: Reader[K] | undefined } => {
    const citizen = citizenOf(req);
    const staff = staffOf(req);
    const authority = staff && deps.registers.authorities.find(staff.authorityId);
    let token: string | undefined;
    return {
      // Made for a page that has a form; most answers to a post have none.
      get csrf() {
        return (token ??= csrfToken(req, deps));
      },
      session: sessionClockOf(req, pageOf(res).language, deps),
      citizen: citizen && { name: citizen.name },
      staff: staff && {
        name: staff.name,
        authority: authority ? pageOf(res).say(authority.name) : staff.authorityId,
      },
    };
  };
