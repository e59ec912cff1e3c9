import type { Cpr } from '../../domain/cpr.ts';
import type { Language, Text } from '../../domain/language.ts';
import type { Result } from '../../domain/result.ts';
import type { Assurance } from '../../domain/way.ts';

/** What the provider calls a login, by which it can say that it is over. */
export interface AtProvider {
  readonly sub: string;
  /** Absent where the provider does not tell sessions apart. */
  readonly sid?: string;
}

/** The provider says that a session of its own is over, or with `sub` alone all of a person's. */
export interface LogoutNotice extends Partial<AtProvider> {
  /** Distinct for each notice. */
  readonly jti: string;
}

/** A citizen as the login provider vouches for them. */
export interface CitizenIdentity {
  readonly kind: 'citizen';
  readonly cpr: Cpr;
  readonly name: string;
  readonly assurance: Assurance;
  /** The provider's id token, needed to log out there. */
  readonly idToken: string;
  readonly atProvider?: AtProvider;
  /** Absent where the login said nothing of powers of attorney. */
  readonly mandates?: Mandates;
}

/** Powers of attorney (digital fuldmagt) as a login told them. They may have ended since. */
export interface Mandates {
  /** Instant of the login. */
  readonly readAt: string;
  readonly held: readonly Mandate[];
  /** Something was said that nobody could read: then none is held. */
  readonly unreadable?: true;
}

/** What one person has empowered another to do. */
export interface Mandate {
  readonly principal: Cpr;
  /** As the national solution names them (URN); which service each reaches is configuration. */
  readonly powers: readonly string[];
}

export const staffRoles = ['caseworker', 'counter', 'lead', 'auditor', 'administrator'] as const;
export type StaffRole = (typeof staffRoles)[number];

export interface StaffIdentity {
  readonly kind: 'staff';
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly authorityId: string;
  readonly idToken: string;
  readonly atProvider?: AtProvider;
}

/** `disabled`: an administrator has shut this member of staff out. */
export type LoginFailure =
  | 'cancelled'
  | 'failed'
  | 'expired'
  | 'too-low'
  | 'unavailable'
  | 'disabled';

/** A login on its way: kept sealed in a short-lived cookie between the two redirects. */
export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly needs: Assurance;
  readonly returnTo: string;
  readonly startedAt: string;
}

/** OpenID Connect with PKCE, state, nonce and an asked-for assurance level. */
export interface AuthProvider<I> {
  begin(request: {
    needs: Assurance;
    returnTo: string;
    language: Language;
    stepUp: boolean;
  }): Promise<Result<{ url: string; attempt: LoginAttempt }, LoginFailure>>;
  complete(callback: URL, attempt: LoginAttempt): Promise<Result<I, LoginFailure>>;
  /** Where to send the browser to log out there too; undefined if the provider has no such page. */
  endSession(idToken: string, returnTo: string): Promise<string | undefined>;
  /** Reads a notice that came from the provider itself, without a browser. */
  readLogout(token: string): Promise<Result<LogoutNotice, 'invalid' | 'unavailable'>>;
  /** Origin of the issuer, for the CSP's form-action. */
  readonly origin: string;
}

export interface AuthProviders {
  readonly citizen: AuthProvider<CitizenIdentity>;
  readonly staff: AuthProvider<StaffIdentity>;
}

/** An invented citizen as the demo provider and the demo page list them. */
export interface DemoCitizen {
  readonly cpr: Cpr;
  readonly name: string;
  /** `none`: has no MitID and cannot log in. */
  readonly assurance: Assurance;
  /** Their situation, in a few words. */
  readonly situation: Text;
  /** Powers of attorney that the demo login tells of. */
  readonly mandates?: readonly Mandate[];
}

export interface DemoStaff {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly authorityId: string;
  readonly authorityName: Text;
}
