import type { ImportedRow } from '../../cases/ports/imports.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import type { Cells } from './cells.ts';

/** What a file may have to fit beside itself. */
export interface Around {
  /** Those whose cases this installation takes. */
  readonly served: readonly AuthorityId[];
  isAuthority(id: AuthorityId): boolean;
}

/** How a kind of file is read. */
export interface KindReader {
  /** Columns that must be there. */
  readonly needs: readonly string[];
  /** Columns that may be there. */
  readonly may: readonly string[];
  /** Whether a column is read for the day in its name. */
  readonly dated?: (column: string) => boolean;
  /** The column that tells rows apart, to be named where two are alike. */
  readonly key: string;
  /** Undefined: the row is left out, as the format has it. What is wrong was noted in the cells. */
  read(cells: Cells, columns: readonly string[], around: Around): ImportedRow | undefined;
  /** What is missing of the whole, in a sentence. */
  lacks?(has: (id: string) => boolean, around: Around): string | undefined;
}
