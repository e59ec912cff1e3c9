import { type AnyPart, forgetful } from './admin-part.ts';
import { closuresPart } from './closures-part.ts';
import { contactPart } from './contact-part.ts';
import { messagesPart } from './messages-part.ts';
import { pausesPart } from './pauses-part.ts';
import { retentionPart } from './retention-part.ts';
import { staffPart } from './staff-part.ts';

/** Everything that an administrator sets, in the order of the page. */
export const adminParts: readonly AnyPart[] = [
  forgetful(messagesPart),
  forgetful(pausesPart),
  forgetful(contactPart),
  forgetful(closuresPart),
  forgetful(retentionPart),
  forgetful(staffPart),
];

/** The part of that name, if there is one. */
export const partOf = (subject: string | undefined): AnyPart | undefined =>
  adminParts.find((part) => part.subject === subject);
