import type { AuthorityId, ContactPoint, Region } from '../../domain/authority.ts';
import type { Dated } from '../../domain/dated.ts';
import type { Text } from '../../domain/language.ts';
import type { MunicipalityCode } from '../../domain/person.ts';

/** A fact for some days. Who said so and when is known of the whole set. */
type Since<T> = Omit<Dated<T>, 'source'>;

/** What is kept of a row of each kind. A practice and an address are kept as the domain has them. */
export interface ImportedAuthority {
  readonly id: AuthorityId;
  readonly name: Text;
  readonly municipality: MunicipalityCode;
  readonly regions: readonly Since<Region>[];
}

export interface ImportedContact extends Since<ContactPoint> {
  readonly authority: AuthorityId;
  /** Where the facts were read, and the day; absent where the file does not say. */
  readonly title?: string;
  readonly checked?: string;
}

export interface ImportedPostcode {
  readonly town: string;
  readonly municipalities: readonly MunicipalityCode[];
}
