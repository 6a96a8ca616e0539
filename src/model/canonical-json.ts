/**
 * The one text of a JSON value, for hashing: keys in code-unit order, no white space, numbers as ECMAScript
 * prints them, `undefined` members left out. A number that JSON cannot hold is refused.
 * Throws `UsageError` `JSON_VALUE` for NaN, ±Infinity, functions and symbols.
 * Source: RFC 8785 (Rundgren, Jordan, Erdtman 2020). Cost: O(n log n) in the number of members.
 */
import { UsageError } from "./errors.js";
import { compareText } from "./text.js";

export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new UsageError("JSON_VALUE", `JSON cannot hold the number ${value}.`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(",")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  throw new UsageError("JSON_VALUE", `JSON cannot hold a value of type ${typeof value}.`);
}
