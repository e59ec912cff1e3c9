/** An address as somebody typed it, taken apart. Words are folded; a part that was not typed is empty. */
export interface AddressWords {
  /** Words before the house number or postcode: the street, perhaps followed by a town. */
  readonly start: readonly string[];
  readonly number: string;
  /** Signs that the number begins with, where it may go on. */
  readonly begun?: string;
  readonly letter: string;
  readonly floor: string;
  readonly door: string;
  readonly postcode: string;
  /** Words after the house number that are neither floor nor door. */
  readonly end: readonly string[];
}

/** Small letters only, with æ, ø and å spelled out and accents and punctuation gone: "Åsum Bygade" is "aasum bygade". */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** Takes a typed address apart, however its commas, stops and blanks were put. */
export function readAddressWords(query: string): AddressWords {
  const tokens = tokensOf(query);
  const postcodeAt = tokens.findIndex((token, index) => index > 0 && isPostcode(token));
  const numberAt = tokens.findIndex(
    (token, index) => /^\d/.test(token) && !isPostcode(token) && hasWord(tokens.slice(0, index)),
  );
  const hasNumber = numberAt > 0 && (postcodeAt < 0 || numberAt < postcodeAt);
  const firstPart = hasNumber ? numberAt : postcodeAt;
  const dwelling = hasNumber ? tokens.slice(numberAt, postcodeAt < 0 ? undefined : postcodeAt) : [];
  const { end, ...parts } = readDwelling(dwelling);
  return {
    ...parts,
    start: firstPart < 0 ? tokens : tokens.slice(0, firstPart),
    postcode: tokens[postcodeAt] ?? '',
    end: [...end, ...(postcodeAt < 0 ? [] : tokens.slice(postcodeAt + 1))],
  };
}

/** "1.th", "stth" and "45st" are written without a blank by many. */
const tokensOf = (query: string): string[] =>
  fold(query)
    .replaceAll(/\b(\d+)(tv|th|mf|sal|st|kl)\b/g, '$1 $2')
    .replaceAll(/\bst(tv|th|mf)\b/g, 'st $1')
    .split(' ')
    .filter((token) => token !== '' && token !== 'sal' && token !== 'til');

const isPostcode = (token: string): boolean => /^\d{4}$/.test(token);

const hasWord = (tokens: readonly string[]): boolean => tokens.some((token) => /[a-z]/.test(token));

const floors: Readonly<Record<string, string>> = {
  st: 'st',
  stuen: 'st',
  stue: 'st',
  kl: 'kl',
  kaelder: 'kl',
  kaelderen: 'kl',
};
const doors: Readonly<Record<string, string>> = {
  tv: 'tv',
  venstre: 'tv',
  th: 'th',
  hoejre: 'th',
  mf: 'mf',
  midt: 'mf',
  midtfor: 'mf',
};

/** House number with its letter, floor and door, in that order; each but the first may be missing. */
function readDwelling(
  tokens: readonly string[],
): Pick<AddressWords, 'number' | 'letter' | 'floor' | 'door' | 'end'> {
  const rest = [...tokens];
  const [, number = '', stuck = ''] = /^(\d+)([a-z]?)$/.exec(rest.shift() ?? '') ?? [];
  const takeIf = (fits: (token: string) => boolean): string =>
    rest[0] !== undefined && fits(rest[0]) ? (rest.shift() ?? '') : '';
  const letter = stuck || takeIf((token) => /^[a-z]$/.test(token));
  const floor = takeIf((token) => token in floors || /^\d{1,2}$/.test(token));
  const door = takeIf((token) => token in doors || (floor !== '' && /^\d/.test(token)));
  return { number, letter, floor: floors[floor] ?? floor, door: doors[door] ?? door, end: rest };
}
