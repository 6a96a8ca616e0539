/** Scoring: normalizes the treated columns of a scale, each by its own method and within its own group. */

import { type Diagnose, resolveOptions } from "../model/method.js";
import type { NormalizeMethod } from "./normalize/index.js";
import type { Leaf } from "./score-tree.js";
import type { TreatedIndicator } from "./treat-indicators.js";

/** The normalized columns by indicator id, in the order given. Cost that of the declared methods. */
export function normalizeIndicators(
  treated: readonly TreatedIndicator[],
  methods: ReadonlyMap<string, NormalizeMethod>,
  diagnose: (subject: string) => Diagnose,
): ReadonlyMap<string, Leaf> {
  return new Map(
    treated.map(({ indicator, values, reference }) => {
      const method = methods.get(indicator.normalize.method) as NormalizeMethod;
      const { options } = resolveOptions(method.options, indicator.normalize);
      const sign = indicator.direction === "higher-is-better" ? 1 : -1;
      const normalized = new Float64Array(values.length);
      method.apply(values, normalized, options, { sign, reference, diagnose: diagnose(indicator.id) });
      return [
        indicator.id,
        { values: normalized, sign: method.keepsDirection?.(options) === true ? sign : 1 },
      ];
    }),
  );
}
