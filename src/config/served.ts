import { z } from 'zod';
import { type AuthorityId, municipalityId } from '../domain/authority.ts';

/** Udbetaling Danmark, by the one name that every list of authorities has it under. */
const benefits = 'udbetaling-danmark' satisfies AuthorityId;

/** Whom an installation serves: codes of four digits, and Udbetaling Danmark by its id. */
export const servedAuthorities = z
  .string()
  .transform((text) => text.split(',').map((code) => code.trim()))
  .pipe(
    z.array(
      z.string().refine((code) => code === benefits || /^\d{4}$/.test(code), {
        message: `must be codes of four digits, e.g. 0101,0147, or ${benefits}`,
      }),
    ),
  );

/** The authority that a code of the environment names. */
export const authorityIdOf = (code: string): AuthorityId =>
  code === benefits ? code : municipalityId(code);
