interface Plate {
  readonly floor: string;
  readonly door: string;
}

/** Sorts the dwellings of one house as its doorplates would: from the cellar up, on each floor from left to right. */
export const byDoorplate = (a: Plate, b: Plate): number =>
  floorOf(a) - floorOf(b) || doorOf(a) - doorOf(b) || numerically.compare(a.door, b.door);

const numerically = new Intl.Collator('da', { numeric: true });

const floorOf = ({ floor }: Plate): number => {
  const named = ['', 'kl', 'st'].indexOf(floor);
  return named < 0 ? 2 + (Number.parseInt(floor, 10) || 0) : named;
};

const doorOf = ({ door }: Plate): number => {
  const named = ['', 'tv', 'mf', 'th'].indexOf(door);
  return named < 0 ? 4 : named;
};
