import type { StratifiedTable } from "../../../src/equivalence/audit/index.js";

/** A table from rows of counts per stratum, best category first. */
export function tableOf(
  ...strata: readonly (readonly [focal: readonly number[], reference: readonly number[]])[]
): StratifiedTable {
  return {
    categories: strata[0]?.[0].length ?? 0,
    strata: strata.map(([focal, reference]) => ({
      focal: Float64Array.from(focal),
      reference: Float64Array.from(reference),
    })),
  };
}

/** Applicants to six departments of Berkeley, fall 1973: men and women, admitted and rejected (Bickel et al. 1975). */
export const BERKELEY = tableOf(
  [
    [512, 313],
    [89, 19],
  ],
  [
    [353, 207],
    [17, 8],
  ],
  [
    [120, 205],
    [202, 391],
  ],
  [
    [138, 279],
    [131, 244],
  ],
  [
    [53, 138],
    [94, 299],
  ],
  [
    [22, 351],
    [24, 317],
  ],
);

/** Forty invented journals, 16 of them focal, in four categories; both depend on the yardstick by a fixed rule. */
export const YARDSTICK = Float64Array.from({ length: 40 }, (_, i) => ((i * 37) % 41) / 4 - 5);
export const FOCAL = Array.from({ length: 40 }, (_, i) => (i * 7) % 5 < 2);
const WOBBLE = [1.9, -1.4, 0.3, -2.2, 0.9, 2.6, -0.7];
export const CATEGORY = Uint8Array.from(YARDSTICK, (value, i) => {
  const latent = value * 0.5 + (FOCAL[i] ? 0.8 : 0) + (WOBBLE[i % 7] as number);
  return latent > 2 ? 0 : latent > 0 ? 1 : latent > -2 ? 2 : 3;
});
