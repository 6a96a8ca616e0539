/**
 * Publish, HTML: plain JSON values in columns, so that ten thousand listings fit into a page without ten thousand
 * times the names of their members. Lossless: `unpack(pack(value))` is `value`, member order included.
 *
 * A list becomes one of: `["=", n, value]` where all are one primitive, `["#", values]` for primitives, `["d", texts,
 * places]` for texts that repeat, `["l", lengths, list]` for lists, joined, `["t", names, columns, n]` for objects
 * with the same members in the same order, and `["m", parts]` for anything else. Objects stay objects.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Packed = readonly unknown[];

export function pack(value: unknown): unknown {
  if (Array.isArray(value)) return packList(value as readonly Json[]);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, pack(member)]));
}

function packList(list: readonly Json[]): Packed {
  const first = list[0];
  if (list.every(isPrimitive)) {
    if (list.length > 1 && list.every((value) => value === first)) return ["=", list.length, first];
    const distinct = new Set(list);
    if (2 * distinct.size > list.length || list.every((value) => typeof value !== "string"))
      return ["#", list];
    const texts = [...distinct];
    const places = new Map(texts.map((text, place) => [text, place]));
    return ["d", texts, list.map((value) => places.get(value))];
  }
  if (list.every(Array.isArray)) {
    const lists = list as readonly (readonly Json[])[];
    return ["l", packList(lists.map(({ length }) => length)), packList(lists.flat(1) as readonly Json[])];
  }
  if (!list.every(isObject)) return ["m", list.map(pack)];
  const objects = list as readonly { readonly [name: string]: Json }[];
  const names = Object.keys(objects[0] as object);
  const signature = JSON.stringify(names);
  const alike = objects.every((object) => JSON.stringify(Object.keys(object)) === signature);
  if (!alike) return ["m", list.map(pack)];
  const columns = names.map((name) => packList(objects.map((object) => object[name] as Json)));
  return ["t", names, columns, list.length];
}

export function unpack(packed: unknown): unknown {
  if (Array.isArray(packed)) return unpackList(packed);
  if (typeof packed !== "object" || packed === null) return packed;
  return Object.fromEntries(Object.entries(packed).map(([name, member]) => [name, unpack(member)]));
}

function unpackList([kind, first, second, third]: Packed): unknown[] {
  switch (kind) {
    case "=":
      return new Array(first as number).fill(second);
    case "#":
      return first as unknown[];
    case "d": {
      const texts = first as readonly unknown[];
      return (second as readonly number[]).map((place) => texts[place]);
    }
    case "l": {
      const joined = unpackList(second as Packed);
      let at = 0;
      return unpackList(first as Packed).map((length) => {
        const start = at;
        at += length as number;
        return joined.slice(start, at);
      });
    }
    case "t": {
      const names = first as readonly string[];
      const columns = (second as readonly Packed[]).map(unpackList);
      return Array.from({ length: third as number }, (_, row) =>
        Object.fromEntries(names.map((name, column) => [name, columns[column]?.[row]])),
      );
    }
    default:
      return (first as readonly unknown[]).map(unpack);
  }
}

function isPrimitive(value: Json): boolean {
  return typeof value !== "object" || value === null;
}

function isObject(value: Json): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
