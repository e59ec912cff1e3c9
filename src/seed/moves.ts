import { reopenCase } from '../cases/reopen-case.ts';
import { transferCase } from '../cases/transfer-case.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { ReopenedBecause } from '../self-services/reopened-letter.ts';
import { type Act, type Play, request } from './play.ts';
import { twoAt } from './staff-there.ts';

/** The case is another municipality's of the same world, whose staff go on with it; nothing happens where there is one alone. */
export const transfer: Act = async (play) => {
  const others = play.places.filter((id) => isMunicipality(id) && id !== play.row.authorityId);
  // What Udbetaling Danmark has is no municipality's.
  return others.length === 0 || !isMunicipality(play.row.authorityId)
    ? undefined
    : move(play, play.chance.pick(others));
};

/** The case is for a municipality that is not served here: it is handed over, and ends in it. */
export const handOver: Act = async (play) => {
  const { authorities } = play.stage.desk.registers;
  const others = authorities
    .all()
    .filter(({ id, kind }) => kind === 'municipality' && !authorities.serves(id));
  const to = others.length === 0 ? undefined : play.chance.pick(others);
  return to === undefined || !isMunicipality(play.row.authorityId) ? undefined : move(play, to.id);
};

/** What was ended is taken up again. */
export const reopen =
  (because: ReopenedBecause): Act =>
  async (play) =>
    reopenCase(play.stage.desk, await request(play), { because, why: reasons[because] });

async function move(play: Play, to: AuthorityId) {
  const { desk } = play.stage;
  const moved = await transferCase(desk, await request(play), {
    to,
    why: 'Din sag hører til i en anden kommune.',
  });
  if (moved.ok && moved.value.authorityId === to) {
    const [staff, colleague] = twoAt(to, play.chance);
    Object.assign(play, { authorityId: to, staff, colleague });
  }
  return moved;
}

const isMunicipality = (id: AuthorityId): boolean => id.startsWith('municipality-');

const reasons = {
  complaint: 'Vi ser på din klage og på det, vi har afgjort.',
  'new-information': 'Vi har fået nye oplysninger fra dig.',
  'our-mistake': 'Vi havde overset noget i din sag.',
} as const;
