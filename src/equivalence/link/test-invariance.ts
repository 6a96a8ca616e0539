/** Equivalence, link: population invariance of a link for every attribute of its anchors. */

import { compareText } from "../../model/text.js";
import { quantile } from "../../numeric/index.js";
import { countLabels, domesticAnchors, type LinkAnchors, selectLabel } from "./anchor-journals.js";
import { attemptFit } from "./attempt-fit.js";
import { compareSubgroups, type SubgroupComparison, type SubgroupLink } from "./compare-subgroups.js";
import { type FitLinkOptions, type FittedLink, fitLink } from "./fit-link.js";
import type { LinkLimits } from "./limits.js";

export interface AttributeInvariance {
  readonly attribute: string;
  /** Labels with too few anchors, or whose anchors allow no link. */
  readonly untested: readonly { readonly label: string; readonly anchors: number }[];
  /** Null where fewer than two labels could be compared. */
  readonly comparison: SubgroupComparison | null;
}

/** The journals to be placed are represented by this many quantiles of their values. */
const POINTS = 25;

/**
 * Fits the link anew on the anchors of each label with at least `minimumSubgroup` of them and compares these
 * links; labels without a second one are left out. The level of each test is `falseRefusal` divided by the number
 * of attributes that can be tested, so that it holds for all of them together (Bonferroni). By attribute name.
 */
export function testInvariance(
  anchors: LinkAnchors,
  placed: Float64Array,
  link: FittedLink,
  limits: LinkLimits,
  options: FitLinkOptions,
): AttributeInvariance[] {
  const domestic = domesticAnchors(anchors);
  const spread = placed.some((value) => value === value) ? placed : domestic.values;
  const points = Float64Array.from({ length: POINTS }, (_, k) => quantile(spread, (k + 0.5) / POINTS));
  const attributes = Object.keys(domestic.attributes).sort(compareText);
  const fitted = attributes
    .map((attribute) => fitLabels(anchors, attribute, link, limits.minimumSubgroup, options))
    .filter(({ subgroups, untested }) => subgroups.length + untested.length > 1);
  const testable = fitted.filter(({ subgroups }) => subgroups.length > 1).length;
  return fitted.map(({ attribute, subgroups, untested }) => ({
    attribute,
    untested,
    comparison:
      subgroups.length < 2
        ? null
        : compareSubgroups(
            link,
            subgroups,
            points,
            limits.maximumSubgroupRatio,
            limits.falseRefusal / testable,
          ),
  }));
}

function fitLabels(
  anchors: LinkAnchors,
  attribute: string,
  link: FittedLink,
  minimum: number,
  options: FitLinkOptions,
) {
  const subgroups: SubgroupLink[] = [];
  const untested: { label: string; anchors: number }[] = [];
  const labels = [...countLabels(domesticAnchors(anchors).attributes[attribute] ?? []).keys()];
  for (const label of labels.sort(compareText)) {
    const { data, count } = selectLabel(anchors, attribute, label);
    const own = count < minimum ? null : attemptFit(() => fitLink(data, link.spec, options));
    if (own === null || own.error === "none") untested.push({ label, anchors: count });
    else subgroups.push({ label, link: own });
  }
  return { attribute, subgroups, untested };
}
