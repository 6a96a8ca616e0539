/** Equivalence, link: from the evidence to the verdict, in words. */

import type { Finding } from "../../model/equivalence.js";
import { describeIssue, type IssueDetails } from "../../model/issue.js";
import { linkIssues } from "./issues.js";
import { labelWords } from "./label-words.js";
import type { LinkEvidence } from "./link-evidence.js";

type Code = keyof typeof linkIssues;

export function judgeLink(
  evidence: LinkEvidence,
  fitted: boolean,
  nameOf: (key: string) => string,
): { readonly refusals: readonly Finding[]; readonly warnings: readonly Finding[] } {
  const refusals: Finding[] = [];
  const warnings: Finding[] = [];
  const report = (code: Code, details: IssueDetails = {}) => {
    const { message } = describeIssue(linkIssues, code, details);
    (linkIssues[code].severity === "error" ? refusals : warnings).push({ code, message });
  };
  judgeAnchors(evidence, report);
  if (refusals.length === 0 && !fitted) report("LINK_NOT_FITTED");
  if (evidence.anchors > 0) judgeComposition(evidence, report, nameOf);
  for (const { attribute, comparison } of evidence.invariance) {
    if (comparison?.differs !== true) continue;
    const [higher, lower] = comparison.between;
    const ratio = comparison.largest / (comparison.residual ?? 1);
    report("LINK_SUBGROUPS_DIFFER", {
      ...attributeWords(attribute),
      higher: labelWords(higher).en,
      higherZh: labelWords(higher).zh,
      lower: labelWords(lower).en,
      lowerZh: labelWords(lower).zh,
      received: number(ratio),
      expected: number(evidence.limits.maximumSubgroupRatio),
    });
  }
  return { refusals, warnings };
}

type Report = (code: Code, details?: IssueDetails) => void;

function judgeAnchors(
  { anchors, limits, constant, rises, correlation, oneSided }: LinkEvidence,
  report: Report,
) {
  if (anchors === 0) return report("LINK_NO_ANCHORS");
  if (anchors < limits.minimumAnchors) {
    report("LINK_FEW_ANCHORS", { received: String(anchors), expected: String(limits.minimumAnchors) });
  }
  if (oneSided !== null) {
    report("LINK_ANCHORS_ONE_SIDED", { side: oneSided, sideZh: oneSided === "above" ? "之上" : "之下" });
  }
  if (constant) report("LINK_CONSTANT");
  if (rises === false) report("LINK_NOT_MONOTONE");
  if (correlation !== null && correlation < limits.minimumCorrelation) {
    report("LINK_WEAK_CORRELATION", {
      received: number(correlation),
      expected: number(limits.minimumCorrelation),
    });
  }
}

function judgeComposition(evidence: LinkEvidence, report: Report, nameOf: (key: string) => string) {
  const { limits, outside, leverages, labels, meanDifference, invariance } = evidence;
  if (outside.below + outside.above > limits.maximumOutside) {
    report("LINK_OUTSIDE_RANGE", {
      received: percent(outside.below + outside.above),
      below: percent(outside.below),
      above: percent(outside.above),
      expected: percent(limits.maximumOutside),
    });
  }
  if (meanDifference !== null && Math.abs(meanDifference) > limits.maximumMeanDifference) {
    report("LINK_NOT_REPRESENTATIVE", {
      received: `their mean lies ${number(meanDifference)} standard deviations from that of the others`,
      receivedZh: `均值相差 ${number(meanDifference)} 个标准差`,
      expected: number(limits.maximumMeanDifference),
    });
  }
  for (const { attribute, labels: shares, difference } of labels) {
    if (difference <= limits.maximumLabelDifference) continue;
    const words = attributeWords(attribute);
    const listed = (language: "zh" | "en") =>
      shares.map(
        (share) =>
          `${labelWords(share.label)[language]} ${percent(share.anchors)} / ${percent(share.placed)}`,
      );
    report("LINK_NOT_REPRESENTATIVE", {
      received: `by ${words.attribute}, share of anchors / of journals: ${listed("en").join(", ")}`,
      receivedZh: `按“${words.attributeZh}”，锚刊占比／待定级期刊占比：${listed("zh").join("，")}`,
      expected: percent(limits.maximumLabelDifference),
    });
  }
  const [largest] = leverages;
  if (largest !== undefined && largest.leverage > limits.maximumLeverage) {
    report("LINK_LEVERAGE", {
      received: nameOf(largest.key),
      leverage: number(largest.leverage),
      expected: number(limits.maximumLeverage),
    });
  }
  for (const { attribute, untested } of invariance) {
    if (untested.length === 0) continue;
    report("LINK_SUBGROUP_TOO_SMALL", {
      ...attributeWords(attribute),
      received: untested.map(({ label, anchors }) => `${labelWords(label).en} (${anchors})`).join(", "),
      receivedZh: untested.map(({ label, anchors }) => `${labelWords(label).zh}（${anchors}）`).join("、"),
      expected: String(limits.minimumSubgroup),
    });
  }
}

function attributeWords(attribute: string): { readonly attribute: string; readonly attributeZh: string } {
  const { en, zh } = labelWords(attribute);
  return { attribute: en, attributeZh: zh };
}

function number(value: number): string {
  return value.toFixed(2).replace("-", "−");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
