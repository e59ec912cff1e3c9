/** What XML 1.0 can carry: control characters, lone surrogates and non-characters become blanks. Line breaks stay. */
export const xmlText = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ');

/** One line of at most so many characters; what is cut ends in an ellipsis. */
export function xmlLine(text: string, most: number): string {
  const characters = Array.from(xmlText(text).replaceAll(/\s+/g, ' ').trim());
  if (characters.length <= most) return characters.join('');
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
