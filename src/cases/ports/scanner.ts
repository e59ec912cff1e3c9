/** What a scanner says of a file that it has looked through. */
export type Verdict = 'clean' | 'infected';

/**
 * Why it said nothing: not reached, took too long, said something that is no answer, or the file is larger than it takes.
 * None of it says anything about the file.
 */
export type WhyNotScanned = 'unreachable' | 'too-slow' | 'garbled' | 'too-large';

/** Thrown where a scanner did not answer; the file waits. */
export class NotScanned extends Error {
  override readonly name = 'NotScanned';
  readonly why: WhyNotScanned;

  constructor(why: WhyNotScanned) {
    super(`not scanned: ${why}`);
    this.why = why;
  }
}

/** Looks for malware in a file. */
export interface Scanner {
  /** Throws NotScanned. */
  scan(bytes: AsyncIterable<Buffer>): Promise<Verdict>;
}
