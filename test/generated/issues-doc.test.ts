import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { importIssues, lintIssues } from "../../src/catalog/index.js";
import { auditIssues } from "../../src/equivalence/audit/issues.js";
import { calibrateIssues } from "../../src/equivalence/calibrate/issues.js";
import { equivalenceIssues } from "../../src/equivalence/issues.js";
import { linkIssues } from "../../src/equivalence/link/issues.js";
import { misfitDefinitions } from "../../src/equivalence/misfit-definitions.js";
import { pairwiseIssues } from "../../src/equivalence/pairwise/issues.js";
import { comparisonIssues } from "../../src/ingest/comparisons/issues.js";
import { ingestIssues } from "../../src/ingest/issues.js";
import { publicationIssues } from "../../src/ingest/publications/issues.js";
import { poolFaults } from "../../src/methodology/check-pool.js";
import { faultDefinitions } from "../../src/methodology/faults.js";
import { nodeIssues } from "../../src/node/issues.js";
import { registryIssues } from "../../src/registry/issues.js";
import { scoringIssues } from "../../src/scoring/issues.js";
import { tieringIssues } from "../../src/tiering/issues.js";

interface Sentences {
  readonly severity?: string;
  readonly en: string;
  readonly zh: string;
}

const rooms: readonly (readonly [
  title: string,
  about: string,
  table: Readonly<Record<string, Sentences>>,
])[] = [
  ["Reading a file 读取文件", "Doubtful cells, rows and files.", ingestIssues],
  ["Reading citations 读取引证数据", "Tables of who cites whom, for comparisons in pairs.", comparisonIssues],
  [
    "Reading a publication list 读取论文清单",
    "Items that are read in part or not at all.",
    publicationIssues,
  ],
  [
    "Linking records 关联记录",
    "Identifiers, titles, and records that point to different journals.",
    registryIssues,
  ],
  [
    "Methodology and project 方案与项目",
    "Faults of the JSON documents; all of them are reported at once, by JSON path.",
    faultDefinitions,
  ],
  [
    "Methodology and data 方案与数据",
    "Faults of a methodology that only show against the candidates.",
    poolFaults,
  ],
  [
    "Equivalence and data 等效步骤与数据",
    "Faults of the steps of equivalence and of the audit that only show against candidates and scores.",
    misfitDefinitions,
  ],
  ["Scoring 计分", "Missing values, treatments and what the methods met.", scoringIssues],
  ["Equivalence 等效", "What the declared steps did in a discipline.", equivalenceIssues],
  ["Equivalence: links 等效：换算关系", "Anchors, and the tests that a link must pass.", linkIssues],
  [
    "Equivalence: experts' ratings 等效：专家评分",
    "Ratings of a mixed set of journals, and the offset they imply.",
    calibrateIssues,
  ],
  [
    "Equivalence: comparisons in pairs 等效：两两比较",
    "Abilities from citations between journals, or from experts' choices.",
    pairwiseIssues,
  ],
  [
    "Audit of equivalence 等效性检验",
    "Whether equal tiers are of equal standing in both groups, by a measure that did not decide them.",
    auditIssues,
  ],
  ["Tiers 分级", "Red lines and ties.", tieringIssues],
  [
    "Importing a published list 导入已发布的目录",
    "Tiers, counts and rows of a list that becomes an edition.",
    importIssues,
  ],
  [
    "Lint 公示前检查",
    "What to settle before an edition is put up for objections. An *error* keeps it from being ready.",
    lintIssues,
  ],
  ["Files and folders 文件与目录", "Projects on disk.", nodeIssues],
];

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function issuesDoc(): string {
  const parts = rooms.map(([title, about, table]) => {
    const rows = Object.entries(table).map(
      ([code, { severity = "fault", en, zh }]) => `| \`${code}\` | ${severity} | ${cell(en)} | ${cell(zh)} |`,
    );
    return [
      `## ${title}`,
      "",
      about,
      "",
      "| code | kind | message and remedy | 说明与处理办法 |",
      "| --- | --- | --- | --- |",
      ...rows,
    ].join("\n");
  });
  return [
    "# Codes 代码一览",
    "",
    "Every problem that the library reports, by code. The codes are public and stable. A *fault* belongs to a methodology or",
    "project file and stops the run; an issue of kind *error* keeps `build` from writing unless `--allow-errors` is given;",
    "a *warning* asks to be looked at; an *info* tells what was done. Words in braces are filled in.",
    "Written by `npm run generate`; a test compares it with the code.",
    "",
    parts.join("\n\n"),
    "",
  ].join("\n");
}

it("docs/issues.md lists every code (GENERATE=1 rewrites it)", () => {
  const file = new URL("../../docs/issues.md", import.meta.url);
  const text = issuesDoc();
  if (process.env["GENERATE"]) {
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(readFileSync(file, "utf8")).toBe(text);
});

it("no code has two meanings", () => {
  const seen = new Map<string, string>();
  const twice = rooms.flatMap(([title, , table]) =>
    Object.entries(table).flatMap(([code, { en }]) => {
      const before = seen.get(code);
      seen.set(code, en);
      return before === undefined || before === en ? [] : [`${code} (${title})`];
    }),
  );
  expect(twice).toEqual([]);
});
