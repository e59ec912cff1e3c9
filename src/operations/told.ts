/** What a command says: `lines` on stdout, `faults` on stderr. Where there are faults, even none in words, it ends with 1. */
export interface Told {
  readonly lines?: readonly string[];
  readonly faults?: readonly string[];
}
