/** Catalog: the edition as a JSON Schema (draft 2020-12), for readers in any language. */

import { EDITION_FORMAT, EDITION_FORMAT_VERSION, EDITION_STATUSES } from "./types.js";

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string" };
const textOrNull: Schema = { type: ["string", "null"] };
const numberOrNull: Schema = { type: ["number", "null"] };
const count: Schema = { type: "integer", minimum: 0 };
const rowOrNull: Schema = { type: ["integer", "null"], minimum: 1 };
const yesOrNo: Schema = { type: "boolean" };
const sha256: Schema = { type: "string", pattern: "^[0-9a-f]{64}$" };
const dateOrNull: Schema = { type: ["string", "null"], pattern: "^\\d{4}-\\d{2}-\\d{2}$" };

const oneOf = (...values: readonly string[]): Schema => ({ type: "string", enum: values });
const list = (items: Schema): Schema => ({ type: "array", items });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
const about = (description: string, schema: Schema): Schema => ({ ...schema, description });
/** Every member but the optional ones is required and no other is allowed. */
const record = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** A rule as the methodology declares it; its own schema says what stands behind the name. */
const rule = (name: string): Schema => ({
  type: "object",
  properties: { [name]: text },
  required: [name],
});

const bilingual = record({ zh: text, en: text });
const population = oneOf("domestic", "foreign");
const listingStatus = oneOf("tiered", "below", "experts", "untiered");
const step = oneOf("censored", "missing", "outlier");

const journal = record(
  {
    key: about("Stable identity: `issn:` and the smallest ISSN, else `cn:`, else `title:`", text),
    titles: record({ zh: textOrNull, en: textOrNull, other: list(text), former: list(text) }),
    pinyin: about("Key of the pinyin order, compared by code unit; null without a Chinese title", textOrNull),
    issns: list(
      record({
        value: { type: "string", pattern: "^\\d{4}-\\d{3}[\\dX]$" },
        role: { type: ["string", "null"], enum: ["print", "electronic", "linking", null] },
      }),
    ),
    cn: textOrNull,
    languages: list(text),
    country: textOrNull,
    publisher: textOrNull,
    sponsor: textOrNull,
  },
  ["pinyin"],
);

const value = record({
  indicator: text,
  raw: about("As the source had it; null where missing or withheld", numberOrNull),
  normalized: numberOrNull,
  state: oneOf("present", "blank", "not-applicable", "not-found", "below", "above", "unreadable", "unlinked"),
  source: text,
  edition: text,
  row: about("Row in the source file, the first line is 1", rowOrNull),
  withheld: yesOrNo,
});

const printed = record({
  source: text,
  sheet: textOrNull,
  row: { type: "integer", minimum: 1 },
  cells: list(record({ field: text, column: text, text })),
  marks: list(text),
  problems: list(record({ code: text, field: text, received: text, hints: list(text) })),
});

const listing = record(
  {
    discipline: text,
    tier: about(
      "A label of the scheme; null below the last tier, where the experts decide and where none is printed",
      textOrNull,
    ),
    status: listingStatus,
    population,
    scale: text,
    rank: about("1 is best, within the scale of the discipline", { type: ["number", "null"], minimum: 1 }),
    of: about("Number of journals ranked on that scale", count),
    score: about("Unrounded", numberOrNull),
    journal,
    values: list(value),
    printed: about("Only in an imported edition: what the published list printed here", printed),
  },
  ["printed"],
);
const node = record({
  id: text,
  name: orNull(bilingual),
  aggregate: rule("method"),
  weighting: text,
  minimumCoverage: numberOrNull,
  better: oneOf("higher", "lower"),
  weights: about(
    "Indicators or nodes with the weight each had in the discipline",
    list(record({ child: text, weight: numberOrNull })),
  ),
});

const diagnostics = about(
  "What the indicators really do to the score; null where too few journals or a licence allow no answer",
  orNull(
    record({
      journals: about("Number of journals that the figures rest on", count),
      indicators: list(
        record({
          indicator: text,
          nominal: about("Share of the score's weight, down the tree", numberOrNull),
          importance: about("Squared correlation with the score", numberOrNull),
          effective: about("The importance as a share of that of all", numberOrNull),
        }),
      ),
      correlations: about("Spearman, in the order of the indicators", list(list(numberOrNull))),
      flags: list(record({ first: text, second: text, flag: oneOf("redundant", "negative") })),
    }),
  ),
);

const tierCount = record({ status: listingStatus, tier: textOrNull, domestic: count, foreign: count });

const finding = record({ code: text, message: bilingual });
const figures: Schema = { type: "object", additionalProperties: numberOrNull };
const point = record({
  x: { type: "number" },
  y: { type: "number" },
  lower: { type: "number" },
  upper: { type: "number" },
});
const standing = oneOf("tiered", "below", "experts", "unlisted");
const move = record({
  journal: text,
  title: text,
  population,
  from: textOrNull,
  to: textOrNull,
  fromStatus: standing,
  toStatus: standing,
  step: about("Index of the step that moved it", { type: ["integer", "null"] }),
  reason: orNull(bilingual),
});
const comparedTier = record({
  tier: textOrNull,
  domestic: count,
  foreign: count,
  domesticShare: numberOrNull,
  domesticPercentile: about("Median percentile inside the own population", numberOrNull),
  foreignPercentile: numberOrNull,
});

const equivalence = record({
  statement: bilingual,
  steps: list(
    record({
      type: text,
      statement: bilingual,
      reason: bilingual,
      date: dateOrNull,
      disciplines: orNull(list(text)),
    }),
  ),
  disciplines: list(
    record({
      discipline: text,
      lists: oneOf("one", "separate", "dual"),
      outcomes: list(
        record({
          step: count,
          type: text,
          applied: yesOrNo,
          statement: bilingual,
          figures: about("Numbers by name; null where there is none", figures),
          refusals: list(finding),
          warnings: list(finding),
          link: orNull(
            record({
              units: oneOf("score", "log"),
              placed: list({ type: "number" }),
              curve: list(point),
              anchors: list(
                record({ journal: text, title: text, x: { type: "number" }, y: { type: "number" } }),
              ),
            }),
          ),
        }),
      ),
      moves: about("Journals moved after the cut", list(move)),
      counterfactuals: about(
        "The list without a step, or without all: every journal whose tier differs",
        list(record({ without: { type: ["integer", "null"] }, basis: bilingual, moved: list(move) })),
      ),
      comparison: list(
        record({
          mechanism: oneOf("declared", "raw", "percentile", "offset", "separate"),
          offset: orNull(record({ amount: { type: "number" }, units: oneOf("score", "log", "percentile") })),
          tiers: list(comparedTier),
          differing: count,
        }),
      ),
    }),
  ),
});

const audit = record({
  statement: bilingual,
  yardstick: orNull(record({ name: bilingual, source: text, column: text })),
  comparisons: list(
    record({
      group: bilingual,
      sentence: bilingual,
      figures,
      class: { type: ["string", "null"], enum: ["A", "B", "C", null] },
      findings: list(finding),
    }),
  ),
  domesticShares: list(
    record({
      discipline: about("Null over all disciplines", textOrNull),
      tier: about("Null over all tiers", textOrNull),
      domestic: count,
      all: count,
      share: numberOrNull,
      lower: numberOrNull,
      upper: numberOrNull,
      change: orNull(
        record({
          domestic: count,
          all: count,
          difference: numberOrNull,
          flows: about("Listings that came into or went out of the tier, by the way they did", {
            type: "object",
            additionalProperties: record({ domestic: count, foreign: count }),
          }),
        }),
      ),
    }),
  ),
  lastEdition: textOrNull,
});

export const editionJsonSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Edition of a tiered journal catalog",
  description:
    "What a society publishes: listings with tier, the values behind them as far as licences allow, and a manifest of the inputs. A tier belongs to a journal in a discipline of a catalog in an edition.",
  ...record(
    {
      format: { const: EDITION_FORMAT },
      formatVersion: { const: EDITION_FORMAT_VERSION },
      id: { type: "string", minLength: 1 },
      status: oneOf(...EDITION_STATUSES),
      catalog: record({ id: text, title: bilingual, society: bilingual, language: oneOf("zh", "en") }),
      decisionDate: dateOrNull,
      effectiveDate: dateOrNull,
      statement: about("What the catalog may and may not be used for", bilingual),
      errata: about(
        "What an erratum corrects, and where each error came from",
        list(record({ date: text, text: bilingual, origin: bilingual })),
      ),
      terms: about("Terms under which others may reuse the edition", record({ name: text, url: textOrNull })),
      equivalence: about(
        "How Chinese and foreign journals came to the same tiers, and what that changed",
        equivalence,
      ),
      audit,
      scheme: record({ id: text, labels: about("Best first", { ...list(text), minItems: 1 }) }),
      rules: orNull(
        record({
          title: bilingual,
          eligibility: record({ requireIdentifier: yesOrNo, excludeFlags: list(text) }),
          smallDiscipline: record({ fewerThan: count, rule: oneOf("evaluate", "parent", "experts") }),
          cuts: about("Where a tier ends, as declared; the most specific one holds", list(rule("method"))),
        }),
      ),
      methods: list(
        record({
          family: oneOf("normalize", "weight", "aggregate"),
          name: text,
          title: bilingual,
          formula: text,
          source: text,
        }),
      ),
      indicators: list(
        record({
          id: text,
          name: bilingual,
          source: text,
          column: text,
          direction: oneOf("higher-is-better", "lower-is-better"),
          unit: text,
          edition: about("Data year, not release year", text),
          window: text,
          selfCitations: oneOf("included", "excluded", "not-applicable", "unknown"),
          licence: oneOf("open", "restricted"),
          missing: about("What a missing value means", rule("policy")),
          censored: about("What a value such as <0.1 counts as", orNull(rule("rule"))),
          outliers: list(rule("rule")),
          normalize: rule("method"),
        }),
      ),
      scales: list(record({ id: text, name: bilingual, population: oneOf("domestic", "foreign", "all") })),
      candidates: about(
        "Number of journals that were candidates, listed or not; null in an imported edition",
        orNull(count),
      ),
      disciplines: list(
        record({
          id: text,
          name: bilingual,
          counts: list(tierCount),
          ranked: list(
            record({
              scale: text,
              journals: count,
              better: oneOf("higher", "lower"),
              nodes: list(node),
              diagnostics,
            }),
          ),
          excluded: count,
        }),
      ),
      listings: list(listing),
      exclusions: list(
        record({
          journal: text,
          title: text,
          discipline: textOrNull,
          code: text,
          reason: bilingual,
          source: textOrNull,
          row: { ...rowOrNull },
        }),
      ),
      withheld: about(
        "What the licence of a source keeps out of this edition",
        list(record({ what: oneOf("indicator", "score"), id: text, sources: list(text), reason: bilingual })),
      ),
      rightToPublish: list(record({ source: text, statement: text })),
      issues: list(record({ code: text, severity: oneOf("error", "warning", "info"), count })),
      trace: about(
        "Every value that is not as its source had it",
        list(
          record({
            journal: text,
            discipline: text,
            indicator: text,
            step,
            rule: text,
            from: numberOrNull,
            to: numberOrNull,
            withheld: yesOrNo,
          }),
        ),
      ),
      manifest: record({
        library: record({ name: text, version: text }),
        methodology: about(
          "Null in an edition imported from a published list",
          orNull(record({ id: text, version: text, sha256 })),
        ),
        inputs: list(record({ name: text, file: text, bytes: count, sha256 })),
      }),
    },
    ["errata", "terms"],
  ),
};
