import type { ActField } from './act-fields.ts';

/** What can be done on a filing whose way in is looked into, in the order in which it is done. */
export const guardVerbs = [
  'ask-grounds',
  'write-grounds',
  'record-grounds',
  'offer-help',
  'extraordinary',
  'accept-channel',
  'reject-channel',
  'confirm-rejection',
  'send-back-rejection',
  'take-after-all',
] as const;
export type GuardVerb = (typeof guardVerbs)[number];

/** The event that each of them appends first. */
export const guardEventOf = {
  'ask-grounds': 'grounds-asked',
  'write-grounds': 'grounds-asked',
  'record-grounds': 'grounds-answered',
  'offer-help': 'help-offered',
  extraordinary: 'extraordinary-considered',
  'accept-channel': 'channel-accepted',
  'reject-channel': 'rejection-proposed',
  'confirm-rejection': 'channel-rejected',
  'send-back-rejection': 'rejection-sent-back',
  'take-after-all': 'channel-accepted',
} as const satisfies Record<GuardVerb, string>;

/** What a citizen can have answered, of circumstances never which. */
export const said = {
  'says-none': 'none',
  'says-exempt': 'exempt',
  'says-circumstance': 'circumstance',
  'says-no-mitid': 'no-mitid',
} as const;
export const sayings = Object.keys(said) as readonly (keyof typeof said)[];

/** What a filing that was rejected can be taken on after all. */
export const afterAll = {
  'says-exempt': 'exempt',
  'says-circumstance': 'circumstance',
  'known-ground': 'known',
  'extraordinary-ground': 'extraordinary',
} as const;
export const groundsAfterAll = Object.keys(afterAll) as readonly (keyof typeof afterAll)[];

export const wordsOfMouth = ['phone', 'in-person'] as const;
export const helpWays = ['phone', 'at-the-counter', 'home-visit', 'letter'] as const;
export const yesNo = ['yes', 'no'] as const;

/** What each of these acts asks for. */
export const guardFields: Record<GuardVerb, readonly ActField[]> = {
  'ask-grounds': [
    { kind: 'choice', key: 'groundsHow', options: wordsOfMouth },
    { kind: 'choice', key: 'groundsSaid', options: sayings },
  ],
  'write-grounds': [{ kind: 'date', key: 'groundsBy' }],
  'record-grounds': [{ kind: 'choice', key: 'groundsAnswer', options: sayings }],
  'offer-help': [
    { kind: 'choice', key: 'helpHow', options: helpWays },
    { kind: 'choice', key: 'helpAccepted', options: yesNo },
  ],
  extraordinary: [
    { kind: 'choice', key: 'takeAllTheSame', options: yesNo },
    { kind: 'long-text', key: 'extraordinaryReason' },
  ],
  'accept-channel': [],
  'reject-channel': [{ kind: 'long-text', key: 'rejectReason' }],
  'confirm-rejection': [],
  'send-back-rejection': [{ kind: 'long-text', key: 'sendBackReason' }],
  'take-after-all': [
    { kind: 'choice', key: 'groundAfterAll', options: groundsAfterAll },
    { kind: 'long-text', key: 'afterAllReason', optional: true },
  ],
};
