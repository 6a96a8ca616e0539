/** Scoring, weight: another weighting held within bounds on single weights and on groups of them. */

import type { MethodReference, OptionFault } from "../../model/method.js";
import type { WeightMethod } from "./method.js";
import { partFaults, type WeightMethods, weighPart } from "./parts.js";
import { boundsFault, projectWeights, type WeightBounds } from "./project-weights.js";
import { refuseFaults } from "./refuse-faults.js";

export interface BoundedOptions {
  readonly of: MethodReference;
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
  readonly groups?: readonly (readonly number[])[];
  readonly groupLower?: readonly number[];
  readonly groupUpper?: readonly number[];
}

/**
 * The method over a table of weightings: the weights nearest to those of `of` (least squares) with
 * lower ≤ w ≤ upper, the sum of each group within its limits, and Σ w = 1. Weights that meet the bounds stay as
 * they are. Bounds that no weights meet are a fault (`OPTION_RANGE`). Cost: that of the weighting, and
 * O(m² log m).
 */
export function boundedOver(methods: WeightMethods): WeightMethod<BoundedOptions> {
  const faultsOf = (options: BoundedOptions, children: number): readonly OptionFault[] => {
    const shape = shapeFaults(options, children);
    if (shape.length > 0) return shape;
    const bounds = boundsFault(boundsOf(options, children));
    return [...partFaults("of", options.of, methods, children), ...(bounds === null ? [] : [bounds])];
  };
  return {
    name: "bounded",
    title: { en: "Within bounds", zh: "限定权重范围" },
    formula: "min Σ (w − w₀)²: lower ≤ w ≤ upper, group sums within limits, Σ w = 1",
    source: "Brucker (1984), Operations Research Letters 3, 163–166",
    needs: [],
    guarantees: ["weights-sum-to-one"],
    cost: "that of the weighting",
    options: {
      of: {
        about: "The weighting that is held within the bounds, with its options.",
        type: "method",
        family: "weight",
        default: { method: "given" },
      },
      lower: {
        about: "Smallest weight (0–1) of each child.",
        type: "numbers",
        perColumn: true,
        optional: true,
      },
      upper: {
        about: "Largest weight (0–1) of each child.",
        type: "numbers",
        perColumn: true,
        optional: true,
      },
      groups: {
        about:
          "One row per group of children with one entry per child: 1 where the child belongs to it, else 0.",
        type: "matrix",
        optional: true,
      },
      groupLower: {
        about: "Smallest sum (0–1) of the weights of each group.",
        type: "numbers",
        optional: true,
      },
      groupUpper: {
        about: "Largest sum (0–1) of the weights of each group.",
        type: "numbers",
        optional: true,
      },
    },
    usesGiven: true,
    faults: faultsOf,
    apply(columns, out, options, context) {
      if (columns.length === 0) return;
      refuseFaults("bounded", faultsOf(options, columns.length));
      const weights = weighPart(options.of, methods, columns, context);
      out.set(projectWeights(weights, boundsOf(options, columns.length)));
    },
  };
}

function boundsOf(
  { lower, upper, groups = [], groupLower, groupUpper }: BoundedOptions,
  children: number,
): WeightBounds {
  return {
    lower: lower ?? new Array<number>(children).fill(0),
    upper: upper ?? new Array<number>(children).fill(1),
    groups: groups.map((members, g) => ({
      columns: members.flatMap((member, k) => (member === 1 ? [k] : [])),
      lower: groupLower?.[g] ?? 0,
      upper: groupUpper?.[g] ?? 1,
    })),
  };
}

/** Lists of the right length, limits between 0 and 1, groups of 0 and 1. */
function shapeFaults(options: BoundedOptions, children: number): readonly OptionFault[] {
  const groups = options.groups ?? [];
  const limits = [
    ["lower", children],
    ["upper", children],
    ["groupLower", groups.length],
    ["groupUpper", groups.length],
  ] as const;
  const faults: OptionFault[] = limits.flatMap(([option, length]) => {
    const list = options[option];
    if (list === undefined || (list.length === length && list.every((limit) => limit >= 0 && limit <= 1)))
      return [];
    return [{ option, expected: `a list of ${length} numbers from 0 to 1`, received: JSON.stringify(list) }];
  });
  if (
    groups.some(
      (members) => members.length !== children || members.some((member) => member !== 0 && member !== 1),
    )
  ) {
    const expected = `rows of ${children} entries, 0 or 1`;
    faults.push({ option: "groups", expected, received: JSON.stringify(groups) });
  }
  return faults;
}
