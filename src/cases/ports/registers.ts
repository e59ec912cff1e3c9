import type { Authority, AuthorityId } from '../../domain/authority.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { Address, Person } from '../../domain/person.ts';
import type { Coordinates } from '../../domain/place.ts';
import type { HealthInsurance, Practice } from '../../domain/practice.ts';
import type { Lookup } from '../../domain/result.ts';
import type { Exceptions } from './exceptions.ts';
import type { Protections } from './protections.ts';

/** The person register (CPR, shaped after SF1520). Follows a changed number to the current one. */
export interface PersonRegister {
  find(cpr: Cpr): Promise<Lookup<Person>>;
  /** Everybody registered at the person's address, the person first. */
  household(cpr: Cpr): Promise<Lookup<readonly Person[]>>;
  /** Everybody registered at an address of the address register. For letters only, never shown to a citizen. */
  residentsAt(addressId: string): Promise<Lookup<readonly Person[]>>;
  /** Grown-ups whose guardian (værge) the person is; `unknown` where the register cannot be asked that way round. */
  wardsOf(guardian: Cpr): Promise<Lookup<readonly Person[]>>;
}

/** Digital Post registration (SF1601 PostForespørg): says registered or not, never "exempt". */
export interface DigitalPostRegister {
  registration(cpr: Cpr): Promise<'registered' | 'not-registered' | 'unknown'>;
}

/** The municipality's own decisions on exemption from Digital Post. */
export interface ExemptionRegister {
  /** `unknown` when it could not be looked up; never reads as "not exempt". */
  decided(cpr: Cpr, on: Temporal.PlainDate): Promise<'exempt' | 'not-exempt' | 'unknown'>;
  /** Where paper letters go instead of home while the exemption holds. For letters only, never shown to anybody. */
  letterAddress(cpr: Cpr, on: Temporal.PlainDate): Promise<Lookup<string>>;
}

export interface AddressHit {
  readonly id: string;
  readonly text: string;
}

/** The address register (DAR through Adressevælger). Ranks forgivingly: case, `aa` for å, small misspellings. */
export interface AddressRegister {
  search(query: string, limit: number): Promise<Lookup<readonly AddressHit[]>>;
  find(id: string): Promise<Lookup<Address>>;
  /** Town of a postcode, and the municipalities it lies in. */
  postcode(
    code: string,
  ): Promise<Lookup<{ readonly town: string; readonly municipalities: readonly string[] }>>;
}

/** Family doctors' practices. */
export interface PracticeRegister {
  /** By name, street or town, nearest to a point first; an empty query is everything. `openOnly`: takes new patients. */
  search(
    query: string,
    limit: number,
    from?: Coordinates,
    openOnly?: boolean,
  ): Promise<Lookup<readonly Practice[]>>;
  find(id: string): Promise<Lookup<Practice>>;
}

/** The public health insurance: group, doctor and card (sundhedsloven §§ 12 and 58). */
export interface HealthInsuranceRegister {
  of(cpr: Cpr): Promise<Lookup<HealthInsurance>>;
}

/** Authorities and their contact points. */
export interface AuthorityRegister {
  all(): readonly Authority[];
  find(id: AuthorityId): Authority | undefined;
  /** Whether this installation serves it. */
  serves(id: AuthorityId): boolean;
}

/** All registers of an installation, and what its authorities have decided themselves. */
export interface Registers {
  readonly persons: PersonRegister;
  readonly digitalPost: DigitalPostRegister;
  readonly exemptions: ExemptionRegister;
  readonly exceptions: Exceptions;
  readonly addresses: AddressRegister;
  readonly practices: PracticeRegister;
  readonly healthInsurance: HealthInsuranceRegister;
  readonly authorities: AuthorityRegister;
  /** Laid over `persons`; absent where nothing was ever filed about protection. */
  readonly protections?: Protections;
}
