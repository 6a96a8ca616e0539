/** Study: all steps together, as values. */

import type { ExpectedAgreement } from "../../src/equivalence/agreement.js";
import { type ImpliedOffset, impliedOffset } from "../../src/equivalence/implied-offset.js";
import { findAnchors } from "./anchors.js";
import { type Field, joinFields } from "./join.js";
import { examineAnchors, type LinkReport } from "./links.js";
import { agreementOf, logMetric, type Mechanism, mechanisms } from "./mechanisms.js";
import type { StudySources } from "./read.js";

export interface FieldResult {
  readonly field: Field;
  /** Entries that are anchors. */
  readonly anchors: { readonly english: number; readonly chinese: number };
  /** By mechanism. */
  readonly agreement: ReadonlyMap<string, ExpectedAgreement>;
  /** In ln units, added to Chinese titles. */
  readonly implied: ImpliedOffset;
}

export interface StudyResult {
  readonly mechanisms: readonly Mechanism[];
  readonly fields: readonly FieldResult[];
  /** Sums over the fields, by mechanism. */
  readonly pooled: ReadonlyMap<string, ExpectedAgreement>;
  readonly links: readonly LinkReport[];
}

export interface StudyOptions {
  /** Resamples for the interval of the implied offset. */
  readonly bootstrap: number;
  readonly seed: number;
}

export function study(sources: StudySources, { bootstrap, seed }: StudyOptions): StudyResult {
  const fields = joinFields(sources);
  const anchors = findAnchors(sources);
  const links = examineAnchors(anchors, fields);
  const all = [...mechanisms, ...links.flatMap((link) => link.mechanisms)];
  const results = fields.map((field): FieldResult => {
    const own = anchors.filter(({ record }) => field.cnkiRecords.has(record));
    const english = own.filter(({ language }) => language === "English").length;
    const entries = { score: logMetric(field), domestic: field.chinese, tier: field.tier };
    return {
      field,
      anchors: { english, chinese: own.length - english },
      agreement: new Map(all.map((mechanism) => [mechanism.id, agreementOf(field, mechanism)])),
      implied: impliedOffset(entries, { bootstrap, seed }),
    };
  });
  const pooled = all.map(({ id }) => {
    const parts = results.map(({ agreement }) => agreement.get(id) as ExpectedAgreement);
    return [id, parts.reduce(sum)] as const;
  });
  return { mechanisms: all, fields: results, pooled: new Map(pooled), links };
}

function sum(a: ExpectedAgreement, b: ExpectedAgreement): ExpectedAgreement {
  return {
    entries: a.entries + b.entries,
    exact: a.exact + b.exact,
    near: a.near + b.near,
    chance: a.chance + b.chance,
    chanceNear: a.chanceNear + b.chanceNear,
  };
}
