/** Study, last step: the tables by field, as Markdown and as CSV. */

import type { ExpectedAgreement } from "../../src/equivalence/agreement.js";
import type { ImpliedOffset } from "../../src/equivalence/implied-offset.js";
import { median } from "../../src/numeric/index.js";
import { csvCells, roundDecimal } from "../../src/publish/index.js";
import type { LinkFigure, LinkReport } from "./links.js";
import type { FieldResult, StudyResult } from "./study.js";

/** Mechanisms shown by field in the Markdown table; the CSV file has all. */
const SHOWN = [
  ["raw", "raw"],
  ["percentile", "percentile"],
  ["separate", "separate quotas"],
  ["equal-weights", "equal weights, separate quotas"],
  ["offset-0.4", "offset 0.4"],
  ["link-all-mean-sigma", "link, all anchors"],
  ["link-english-mean-sigma", "link, English anchors"],
  ["link-chinese-mean-sigma", "link, Chinese anchors"],
] as const;

const LINK_COLUMNS: readonly (readonly [title: string, figure: LinkFigure])[] = [
  ["correlation", "correlation"],
  ["mean difference, ln", "meanDifference"],
  ["slope", "slope"],
  ["residual sd", "residual"],
  ["residual sd of a regression", "regressionResidual"],
  ["languages apart, ln", "languagesApart"],
  ["residual sd inside languages", "residualInside"],
  ["share outside range", "outside"],
  ["largest leverage", "leverage"],
];

const NOTES = [
  "Agreement with published tiers in %, exact / within one tier. Every list is cut at the published sizes; equal values are ordered at random, in expectation. A title in Chinese only counts as Chinese, every other as foreign; scores are natural logarithms of the JIF 2025 and of the CNKI composite impact factor of 2023. Only journals on a published list are ranked, which flatters every mechanism.",
  "JIF, 5-year JIF, zones and best quartile are those printed in a third party's book; total cites and JCI come from one further JCR year, SJR and h-index from two SCImago years. Nothing is fitted to the published tiers but the implied offset, which is advice and no mechanism.",
];

export function toMarkdown({ fields, pooled, mechanisms, links }: StudyResult): string {
  const header = ["field", "entries", "Chinese", "anchors", "chance", ...SHOWN.map(([, title]) => title)];
  const fieldRows = fields.map((result) => [
    result.field.name,
    String(result.field.entries),
    String(result.implied.domestic),
    String(result.anchors.english + result.anchors.chinese),
    percent(result.agreement.get("raw") as ExpectedAgreement, "chance"),
    ...SHOWN.map(([id]) => both(result.agreement.get(id) as ExpectedAgreement)),
    offsetText(result.implied),
  ]);
  const raw = pooled.get("raw") as ExpectedAgreement;
  const offsets = Float64Array.from(fields, ({ implied }) => implied.offset);
  const allRow = [
    `all ${fields.length} fields`,
    String(raw.entries),
    String(fields.reduce((count, { implied }) => count + implied.domestic, 0)),
    "",
    percent(raw, "chance"),
    ...SHOWN.map(([id]) => both(pooled.get(id) as ExpectedAgreement)),
    `median ${decimal(median(offsets))}`,
  ];
  const best = fields.reduce((sum, { implied }) => sum + implied.agreementAtBest * implied.entries, 0);
  const pooledRows = mechanisms.map(({ id, title }) => {
    const agreement = pooled.get(id) as ExpectedAgreement;
    const figures = (["exact", "near", "chance", "chanceNear"] as const).map((key) =>
      percent(agreement, key),
    );
    return [title, ...figures];
  });
  return [
    "# Published tiers by mechanism",
    ...NOTES,
    "## By field",
    table([[...header, "implied offset, ln [90 %]"], ...fieldRows, allRow], 1),
    "An implied offset with ≤ or ≥ has no end on that side: every offset beyond agrees as well.",
    "## All fields together",
    table([["mechanism", "exact", "within one tier", "chance", "chance within one"], ...pooledRows], 1),
    `With the offset that each field implies, found on the same tiers and hence flattered: ${roundDecimal((100 * best) / raw.entries, 1)} exact.`,
    "## The links",
    "Mean-sigma link; residuals about the link. The Chinese entries are those to be placed.",
    table(
      [
        ["anchors", "journals", ...LINK_COLUMNS.map(([title]) => title), "verdict", "warnings"],
        ...links.map(linkRow),
      ],
      1,
    ),
    "",
  ].join("\n\n");
}

/** One line per field and one for all, every mechanism; shares from 0 to 1; an empty bound has no end on that side. */
export function toCsv({ fields, pooled, mechanisms }: StudyResult): string {
  const share = (agreement: ExpectedAgreement, key: "exact" | "near" | "chance") =>
    roundDecimal(agreement[key] / agreement.entries, 4);
  const header = [
    ...["field", "entries", "chinese", "anchorsEnglish", "anchorsChinese", "chance", "chanceSeparate"],
    ...mechanisms.flatMap(({ id }) => [`${id} exact`, `${id} near`]),
    ...["impliedOffset", "lower", "upper", "plateauFrom", "plateauTo", "open", "exactAtImplied"],
  ];
  const figures = (agreement: ReadonlyMap<string, ExpectedAgreement>) => [
    share(agreement.get("raw") as ExpectedAgreement, "chance"),
    share(agreement.get("separate") as ExpectedAgreement, "chance"),
    ...mechanisms.flatMap(({ id }) => {
      const found = agreement.get(id) as ExpectedAgreement;
      return [share(found, "exact"), share(found, "near")];
    }),
  ];
  const lines = fields.map(({ field, anchors, agreement, implied }: FieldResult) => [
    field.name,
    String(field.entries),
    String(implied.domestic),
    String(anchors.english),
    String(anchors.chinese),
    ...figures(agreement),
    ...[implied.offset, implied.lower, implied.upper, ...implied.plateau].map((x) =>
      x === null ? "" : roundDecimal(x, 4),
    ),
    implied.open ?? "",
    roundDecimal(implied.agreementAtBest, 4),
  ]);
  const entries = String((pooled.get("raw") as ExpectedAgreement).entries);
  const chinese = String(fields.reduce((count, { implied }) => count + implied.domestic, 0));
  const all = ["all", entries, chinese, "", "", ...figures(pooled), "", "", "", "", "", "", ""];
  return [header, ...lines, all].map((line) => `${csvCells(line).join(",")}\n`).join("");
}

function linkRow(link: LinkReport): readonly string[] {
  return [
    link.title,
    String(link.anchors),
    ...LINK_COLUMNS.map(([, figure]) => {
      const value = link.figures[figure];
      return value === undefined || value === null ? "–" : roundDecimal(value, 2);
    }),
    link.refusals.length > 0 ? `refused: ${link.refusals.join(", ")}` : "not refused",
    link.warnings.join(", "),
  ];
}

function table(rows: readonly (readonly string[])[], leftColumns: number): string {
  const [header = [], ...body] = rows;
  const rule = header.map((_, k) => (k < leftColumns ? "---" : "---:"));
  return [header, rule, ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function both(agreement: ExpectedAgreement): string {
  return `${percent(agreement, "exact")} / ${percent(agreement, "near")}`;
}

function percent(agreement: ExpectedAgreement, key: "exact" | "near" | "chance" | "chanceNear"): string {
  return roundDecimal((100 * agreement[key]) / agreement.entries, 1);
}

function offsetText({ offset, lower, upper, open }: ImpliedOffset): string {
  const sign = open === "below" ? "≤ " : open === "above" ? "≥ " : "";
  const ends = [lower === null ? "−∞" : decimal(lower), upper === null ? "∞" : decimal(upper)];
  return `${sign}${decimal(offset)} [${ends.join(", ")}]`;
}

function decimal(value: number): string {
  return roundDecimal(value, 2);
}
