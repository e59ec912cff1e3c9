/**
 * An answer as it stands on paper and on pages that lie open: where it is a personal number, without its last four digits.
 * Whoever typed it can check it before sending; afterwards it may be somebody else's who reads it.
 */
export const maskedAnswer = (answer: string): string =>
  answer.replace(/^(\d{6})-\d{4}$/, '$1-••••');
