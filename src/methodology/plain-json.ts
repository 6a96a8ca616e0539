/** Methodology: a JSON value without its comments, copied so that nothing of the caller's is kept or changed. */

import type { FaultLog } from "./fault-log.js";
import { received } from "./fault-log.js";
import type { JsonPath } from "./json-path.js";

/** Deeper nesting than any methodology has; keeps a hostile document from exhausting the stack. */
const DEPTH_LIMIT = 64;

/**
 * Copies a JSON value, leaving out `$comment` in every object and `$schema` in the outermost one. What JSON
 * cannot hold (functions, NaN, dates, class instances, cycles) is reported as `NOT_JSON` or `TOO_DEEP`.
 * Members that are `undefined` are left out. Cost: O(size).
 */
export function plainJson(value: unknown, log: FaultLog): unknown {
  return copy(value, [], [], log);
}

function copy(value: unknown, path: JsonPath, around: readonly unknown[], log: FaultLog): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (path.length > DEPTH_LIMIT) {
    log.report("TOO_DEEP", path.slice(0, 8), { limit: DEPTH_LIMIT });
    return null;
  }
  const inside = [...around, value];
  if (around.includes(value)) {
    log.report("NOT_JSON", path, { received: { en: "An object inside itself", zh: "包含自身的对象" } });
    return null;
  }
  if (Array.isArray(value)) return value.map((entry, index) => copy(entry, [...path, index], inside, log));
  if (isPlainObject(value)) {
    const members: [string, unknown][] = [];
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined || (key === "$schema" && path.length === 0)) continue;
      if (key !== "$comment") members.push([key, copy(member, [...path, key], inside, log)]);
      else if (typeof member !== "string") {
        const expected = { en: "a text", zh: "文字" };
        log.report("WRONG_TYPE", [...path, key], { received: received(member), expected });
      }
    }
    return Object.fromEntries(members);
  }
  log.report("NOT_JSON", path, { received: received(value) });
  return null;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Freezes a value and everything in it; answers the same value. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
