/** How a filing reached the authority. */
export const ways = ['self-service', 'in-person', 'phone', 'paper'] as const;
export type Way = (typeof ways)[number];

/** The ways other than the digital one: each works without MitID, phone excepted for those without one. */
export type OtherWay = Exclude<Way, 'self-service'>;

/** In what capacity somebody acts. */
export type ActsAs = 'self' | 'parent' | 'mandate' | 'guardian';

/** NSIS assurance level of a login; `none` before login. */
export const assurances = ['none', 'low', 'substantial', 'high'] as const;
export type Assurance = (typeof assurances)[number];

/** Whether a login's level is enough for what is asked. */
export const isEnough = (has: Assurance, needs: Assurance): boolean =>
  assurances.indexOf(has) >= assurances.indexOf(needs);
