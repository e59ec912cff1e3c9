import { checkCodeFrom, type Reference } from '../domain/reference.ts';
import type { Secrets } from './ports/secrets.ts';

/** The check code of a case: shown on receipt and slip, asked for where the page is opened without login. */
export const checkCodeOf = (reference: Reference, secrets: Secrets): string =>
  checkCodeFrom(Buffer.from(secrets.digest('check-code', reference), 'base64url'));
