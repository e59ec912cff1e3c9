/** A label's value: a short word in small letters without any number in it, such as `digital-post`; else `other`. */
export const word = (given: string): string =>
  /^[a-z]+(?:-[a-z]+){0,5}$/.test(given) && given.length <= 40 ? given : 'other';
