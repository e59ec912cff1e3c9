import type { TooMuch } from '../ports/attachments.ts';

/**
 * Why a file is not taken. `mixed`: it is two kinds of file at once; `locked`: it needs a password; `packed`: it swells
 * when it is opened; `starts-programs`: opening it would start something.
 */
export type FileFault =
  | 'empty'
  | 'wrong-kind'
  | 'damaged'
  | 'mixed'
  | 'locked'
  | 'packed'
  | 'starts-programs'
  | 'too-many-pixels';

/** The same with what the installation and the errand say. `busy`: as many as can be looked at are on their way. */
export type UploadFault = FileFault | TooMuch | 'too-large' | 'too-much-today' | 'busy';
