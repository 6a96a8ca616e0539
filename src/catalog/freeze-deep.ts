/** Catalog: what makes a value plain and final. */

/** Freezes a plain value and everything in it; arrays and objects that are frozen already are left as they are. */
export function freezeDeep<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) for (const member of value) freezeDeep(member);
  else for (const name in value) freezeDeep(value[name]);
  return Object.freeze(value);
}

/** JSON holds no NaN and no Infinity; what is no finite number is null. Minus zero becomes zero, as JSON prints it. */
export function finiteOrNull(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : value + 0;
}

/** A copy of a plain value without the members that are undefined, as JSON would hold it. */
export function copyPlain<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyPlain) as Value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, copyPlain(member)])) as Value;
}
