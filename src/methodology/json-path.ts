/** Methodology: the place of a fault in a JSON document, as a person reads it. */

export type JsonPath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** `["indicators", 2, "a b"]` → `$.indicators[2]["a b"]`. Cost: O(length). */
export function jsonPath(path: JsonPath): string {
  let text = "$";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else text += PLAIN_KEY.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  }
  return text;
}
