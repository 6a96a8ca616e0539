/**
 * Catalog, verify: two JSON values side by side. The published one may have been edited by anyone, so nothing is
 * taken for granted about its shape.
 */

export type Plain = Readonly<Record<string, unknown>>;

/** A member of one side only is undefined on the other. */
export type Report = (member: string, published: unknown, recomputed: unknown) => void;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value as an object; an empty one where it is none. */
export function plain(value: unknown): Plain {
  return isPlain(value) ? value : {};
}

/** An own member; undefined where there is none, whatever its name. */
export function own(value: Plain, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/**
 * Reports every leaf that differs, by its path. Members are compared by name, list entries by place; the order of
 * members does not count. O(size).
 */
export function comparePlain(path: string, published: unknown, recomputed: unknown, report: Report): void {
  if (Array.isArray(published) && Array.isArray(recomputed)) {
    const length = Math.max(published.length, recomputed.length);
    for (let at = 0; at < length; at += 1) {
      comparePlain(`${path}[${at}]`, published[at], recomputed[at], report);
    }
  } else if (isPlain(published) && isPlain(recomputed)) {
    for (const name of new Set([...Object.keys(recomputed), ...Object.keys(published)])) {
      const below = path === "" ? name : `${path}.${name}`;
      comparePlain(below, own(published, name), own(recomputed, name), report);
    }
  } else if (published !== recomputed) report(path, published, recomputed);
}

/**
 * Pairs the entries of two lists by key, in the recomputed order, then those of the published list only; of equal
 * keys, the first goes with the first. Reports `[order]` where the common entries stand in another order, and the
 * whole where one of the two is no list. O(entries).
 */
export function pairEntries(
  path: string,
  published: unknown,
  recomputed: unknown,
  keyOf: (entry: Plain) => readonly unknown[],
  onPair: (published: unknown, recomputed: unknown) => void,
  report: Report,
): void {
  if (!Array.isArray(published) || !Array.isArray(recomputed)) {
    comparePlain(path, published, recomputed, report);
    return;
  }
  const [old, now] = [keyed(published, keyOf), keyed(recomputed, keyOf)];
  for (const [key, entry] of now) onPair(old.get(key), entry);
  for (const [key, entry] of old) if (!now.has(key)) onPair(entry, undefined);
  const order = [...old.keys()].filter((key) => now.has(key));
  const wanted = [...now.keys()].filter((key) => old.has(key));
  const at = order.findIndex((key, index) => key !== wanted[index]);
  if (at >= 0) report(`${path}[order]`, order[at], wanted[at]);
}

function keyed(
  list: readonly unknown[],
  keyOf: (entry: Plain) => readonly unknown[],
): ReadonlyMap<string, unknown> {
  const seen = new Map<string, number>();
  return new Map(
    list.map((entry) => {
      const key = JSON.stringify(keyOf(plain(entry)));
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return [`${key}#${times}`, entry];
    }),
  );
}
