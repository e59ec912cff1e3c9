import { type AuthorityId, municipalityId } from '../domain/authority.ts';
import { isProtected } from '../domain/person.ts';
import type { CheckContext } from '../self-services/define.ts';

/**
 * What the answers of a filing are looked up with. How far it is from a home tells where the home is: nothing is
 * measured from that of a protected person, nor of one who belongs to another authority than the staff's.
 */
export function forLookUps(context: CheckContext, own: AuthorityId): CheckContext {
  const { applicant, today, health } = context;
  if (applicant === undefined) return context;
  const belongsHere = municipalityId(applicant.municipality) === own;
  if (belongsHere && !isProtected(applicant, today)) return context;
  const { at: _home, ...address } = applicant.address ?? {};
  return {
    ...context,
    applicant: applicant.address ? ({ ...applicant, address } as typeof applicant) : applicant,
    ...(health && { health: { ...health, openNearby: { state: 'unknown', why: 'not measured' } } }),
  };
}

/**
 * What stands on the form for staff. A protected address is not copied onto the page. Until the errand is their own
 * authority's, neither is who lives there, nor anything else that tells where somebody lives.
 */
export function shownToStaff(context: CheckContext, isTheirs: boolean): CheckContext {
  const { household, applicant, health, today, ...rest } = context;
  const unseen = { state: 'unknown', why: 'not for these staff' } as const;
  const shown = {
    ...rest,
    today,
    // Without a look-up there is no empty household.
    household: isTheirs && household.state !== 'none' ? household : unseen,
    ...(isTheirs && health && { health }),
  };
  if (applicant === undefined) return shown;
  const isHidden = isProtected(applicant, today);
  const { address, ...person } = applicant;
  const municipality = isHidden && !isTheirs ? '' : person.municipality;
  const home = isTheirs && !isHidden && address ? { address } : {};
  return { ...shown, applicant: { ...person, municipality, ...home } };
}
