/** Methodology, template: the project file that goes with the example sources. */

const LAYOUT = { file: "layouts/metrics.json" };
const ORDER = ["discipline", "tier", "population:domestic-first", "rank"];

export function templateProject(id: string): object {
  return {
    $comment:
      "项目文件：用哪些数据、输出什么。请将示例数据换成本学会的数据。 The project file: which data go in and what comes out. Replace the example data by your own.",
    projectVersion: 1,
    catalog: {
      id,
      title: { zh: "示例高质量科技期刊分级目录", en: "Example tiered catalog of journals" },
      society: { zh: "示例学会", en: "Example Society" },
      edition: "2026",
      status: "draft",
      language: "zh",
    },
    methodology: "methodology.json",
    sources: [
      { name: "candidates", file: "sources/candidates.csv", layout: "society-list", licence: "open" },
      {
        name: "metrics-domestic",
        file: "sources/metrics-domestic.csv",
        layout: LAYOUT,
        edition: "2025",
        licence: "open",
      },
      {
        name: "metrics-foreign",
        file: "sources/metrics-foreign.csv",
        layout: LAYOUT,
        edition: "2025",
        licence: "open",
      },
    ],
    candidates: {
      $comment:
        "候选期刊取自哪个来源，学科取自哪一列。 Which source names the candidates, and which column their discipline.",
      source: "candidates",
      discipline: { from: "column", column: "discipline" },
    },
    outputs: [
      {
        $comment: "供 Excel、WPS 打开的目录。 The catalog for Excel and WPS.",
        kind: "csv",
        file: "catalog.csv",
        profile: "spreadsheet",
        language: "zh",
        columns: ["number", "discipline", "tier", "title", "issn", "cn", "language", "population"],
        order: ORDER,
        numbering: "per-tier",
      },
      {
        $comment: "供程序读取，含分数与指标值。 For programs, with scores and values.",
        kind: "csv",
        file: "catalog-full.csv",
        profile: "machine",
        language: "en",
        columns: [
          ...[
            "discipline",
            "tier",
            "status",
            "titleZh",
            "titleEn",
            "issn",
            "cn",
            "population",
            "rank",
            "score",
          ],
          ...["indicator:domestic-cites", "indicator:foreign-cites"],
        ],
        order: ORDER,
        numbering: "none",
      },
      { kind: "json", file: "edition.json" },
      { kind: "html", file: "notice.html" },
      { kind: "xlsx", file: "catalog.xlsx" },
    ],
  };
}
