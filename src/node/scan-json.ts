/** Node: where a text stops being JSON, and keys that stand twice, which `JSON.parse` passes over in silence. */

export type JsonFlaw =
  | { readonly kind: "syntax"; readonly offset: number }
  | { readonly kind: "key-twice"; readonly offset: number; readonly key: string };

const BLANK = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The first flaw of a text, or null. Source: RFC 8259. O(length), whatever the nesting. */
export function scanJson(text: string): JsonFlaw | null {
  /** Open brackets; the keys met so far for an object, null for a list. */
  const open: (Set<string> | null)[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const take = (character: string): boolean => {
    match(BLANK);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const syntax = (): JsonFlaw => ({ kind: "syntax", offset: at });

  for (;;) {
    // Here a value, or the key before it, must stand.
    const keys = open.at(-1);
    if (keys) {
      match(BLANK);
      const offset = at;
      const key = match(STRING);
      if (key === null) return syntax();
      const name = JSON.parse(key) as string;
      if (keys.has(name)) return { kind: "key-twice", offset, key: name };
      keys.add(name);
      if (!take(":")) return syntax();
    }
    if (take("{")) {
      if (!take("}")) {
        open.push(new Set());
        continue;
      }
    } else if (take("[")) {
      if (!take("]")) {
        open.push(null);
        continue;
      }
    } else if (match(STRING) === null && match(SCALAR) === null) return syntax();
    // Here a value has ended: close what ends with it.
    while (open.length > 0 && !take(",")) {
      if (!take(open.at(-1) ? "}" : "]")) return syntax();
      open.pop();
    }
    if (open.length === 0) {
      match(BLANK);
      return at === text.length ? null : syntax();
    }
  }
}
