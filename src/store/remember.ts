/** A few for each of as many visitors as one process has at a time. */
const most = 6000;

/**
 * The same answer without working it out again, where it depends on the two words alone. Forgets everything once it
 * knows too much, so that it stays small however many there are.
 */
export function remember<T>(
  workOut: (scope: string, value: string) => T,
): (scope: string, value: string) => T {
  const known = new Map<string, T>();
  return (scope, value) => {
    const key = `${scope}\0${value}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const fresh = workOut(scope, value);
    known.set(key, fresh);
    return fresh;
  };
}
