/** Methodology, template: a small methodology to start from, domestic and foreign journals on a scale each. */

const PERCENTILE = { method: "percentile", convention: "hazen" };

export function templateMethodology(id: string): object {
  return {
    $comment:
      "评价方案：怎样打分、怎样分级。凡 $comment 均为说明，不参与计算。 The methodology: how journals are scored and cut into tiers. Every $comment is a remark and is not read.",
    methodologyVersion: 1,
    id,
    version: "2026.1",
    title: { zh: "示例评价方案", en: "Example methodology" },
    tiers: { id: "T1-T3", labels: ["T1", "T2", "T3"] },
    disciplines: "all",
    smallDiscipline: {
      $comment:
        "参加排序不足 5 种的学科交专家审定。 Disciplines with fewer than 5 ranked journals are left to the experts.",
      fewerThan: 5,
      rule: "experts",
    },
    eligibility: { requireIdentifier: true, excludeFlags: [] },
    indicators: [
      indicator(
        "domestic-cites",
        "篇均被引（国内引文库）",
        "Cites per paper (domestic base)",
        "metrics-domestic",
        "citesPerPaper",
        "citations per paper",
      ),
      {
        ...indicator(
          "domestic-funded",
          "基金论文比",
          "Share of funded papers",
          "metrics-domestic",
          "fundedShare",
          "share 0–1",
        ),
        missing: {
          $comment: "缺失时按其余指标重新分配权重。 Where it is missing, the other weights are rescaled.",
          policy: "rescale",
        },
        selfCitations: "not-applicable",
      },
      indicator(
        "foreign-cites",
        "篇均被引（国际引文库）",
        "Cites per paper (international base)",
        "metrics-foreign",
        "citesPerPaper",
        "citations per paper",
      ),
      indicator(
        "foreign-field-ratio",
        "领域归一化引文",
        "Field ratio",
        "metrics-foreign",
        "fieldRatio",
        "ratio, field average 1",
      ),
    ],
    scales: [
      scale("domestic", "国内期刊", "Domestic journals", "domestic-cites", "domestic-funded", 0.5),
      scale("foreign", "国外期刊", "Foreign journals", "foreign-cites", "foreign-field-ratio", 1),
    ],
    equivalence: [
      {
        type: "separate",
        reason: {
          zh: "两类期刊的指标来源不同，不能直接比较；学会决定各自排序，同级等效。",
          en: "The metrics of the two groups come from different sources and cannot be compared directly; the society ranks each group by itself and declares equal tiers equivalent.",
        },
      },
    ],
    cuts: [
      {
        $comment:
          "各级自身所占比例（不是累计比例）：T1 20%，T2 30%，T3 40%，其余不入级。 What each tier itself takes, not cumulative; the rest is below the last tier.",
        method: "share",
        shares: [0.2, 0.3, 0.4],
        size: "round",
        closed: "inclusive",
        ties: "better",
      },
    ],
    statement: {
      zh: "本目录评价期刊，不评价单篇论文或个人；不宜作为评价论文和人员的唯一依据。",
      en: "This catalog assesses journals, not papers or people; it should not serve as the only ground for judging either.",
    },
  };
}

function indicator(id: string, zh: string, en: string, source: string, column: string, unit: string): object {
  return {
    id,
    name: { zh, en },
    source,
    column,
    direction: "higher-is-better",
    unit,
    edition: "2025",
    window: "",
    selfCitations: "included",
    licence: "open",
    missing: { policy: "exclude" },
    normalize: PERCENTILE,
  };
}

function scale(
  population: string,
  zh: string,
  en: string,
  first: string,
  second: string,
  minimumCoverage: number,
): object {
  return {
    id: population,
    name: { zh, en },
    population,
    score: {
      id: `${population}-score`,
      aggregate: { method: "arithmetic" },
      weights: { method: "given" },
      minimumCoverage,
      children: [
        { indicator: first, weight: 0.6 },
        { indicator: second, weight: 0.4 },
      ],
    },
  };
}
