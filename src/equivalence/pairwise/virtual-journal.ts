/** Equivalence, pairwise: virtual comparisons bound the ability of a journal that never wins or never loses. */

import type { GroupPairs } from "./davidson-likelihood.js";
import type { GroupFit } from "./fit-group.js";

/**
 * Adds one virtual journal in the last place, which every journal of the group beats `amount` times and loses
 * to as often. Virtual comparisons are never tied.
 */
export function withVirtual(pairs: GroupPairs, amount: number): GroupPairs {
  const { size } = pairs;
  const places = Array.from({ length: size }, (_, place) => place);
  const append = (column: Float64Array, value: number) =>
    Float64Array.from([...column, ...places.map(() => value)]);
  return {
    size: size + 1,
    first: Uint32Array.from([...pairs.first, ...places]),
    second: Uint32Array.from([...pairs.second, ...places.map(() => size)]),
    won: append(pairs.won, amount),
    lost: append(pairs.lost, amount),
    tied: append(pairs.tied, 0),
    virtual: size,
    hasTies: pairs.hasTies,
  };
}

/** Takes the virtual journal out of a fit: abilities and covariance against the mean of the `journals` real ones. */
export function withoutVirtual(fit: GroupFit, pairs: GroupPairs, journals: number): GroupFit {
  if (pairs.virtual === 0) return fit;
  const rows = fit.parameters.length;
  const kept = Array.from({ length: rows }, (_, row) => row).filter((row) => row !== journals);
  const at = (row: number, column: number) => fit.covariance[row * rows + column] as number;
  const means = Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let k = 0; k < journals; k++) sum += at(row, k);
    return sum / journals;
  });
  let center = 0;
  let spread = 0;
  for (let k = 0; k < journals; k++) {
    center += (fit.parameters[k] as number) / journals;
    spread += (means[k] as number) / journals;
  }
  const isAbility = (row: number) => row < journals;
  return {
    iterations: fit.iterations,
    parameters: Float64Array.from(kept, (row) => {
      const value = fit.parameters[row] as number;
      return isAbility(row) ? value - center : value;
    }),
    covariance: Float64Array.from(
      kept.flatMap((row) =>
        kept.map(
          (column) =>
            at(row, column) -
            (isAbility(column) ? (means[row] as number) : 0) -
            (isAbility(row) ? (means[column] as number) : 0) +
            (isAbility(row) && isAbility(column) ? spread : 0),
        ),
      ),
    ),
  };
}
