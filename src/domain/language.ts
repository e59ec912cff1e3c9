/** The languages every text exists in. Danish first: it is the language of the law. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that a person reads, in every language of the portal. Plain text, never markup. */
export interface Text {
  readonly da: string;
  readonly en: string;
}

export type NonEmpty<T> = readonly [T, ...T[]];
