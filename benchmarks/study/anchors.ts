/**
 * Study, third step: the journals that have both metrics. Anchor = record of the CNKI navigator with a CN number,
 * or of a publisher in China by the JCR, with a composite impact factor and a JIF 2025 above 0.
 */

import type { TextColumn } from "../../src/model/table.js";
import { candidatePool } from "../../src/registry/index.js";
import { metricOf } from "./join.js";
import type { StudySources } from "./read.js";

export interface Anchor {
  /** Record of the CNKI table. */
  readonly record: number;
  readonly composite: number;
  readonly jif: number;
  /** By the navigator; a bilingual journal counts as Chinese. */
  readonly language: "English" | "Chinese";
  /** First album of the navigator, e.g. 基础科学. */
  readonly subject: string;
}

export function findAnchors({ tables }: StudySources): readonly Anchor[] {
  const { cnki, jcr, jcr2023 } = tables;
  const pool = candidatePool({
    tables: [cnki, jcr, jcr2023],
    candidates: { source: "cnki", discipline: { from: "constant", id: "all" }, repeated: "keep" },
  });
  const composite = metricOf(pool, "cnki", "compositeImpactFactor");
  const jif = metricOf(pool, "jcr", "jif");
  const text = (field: string) => (cnki.columns.get(field) as TextColumn).values;
  return pool.links.flatMap(({ source, record, journal }): readonly Anchor[] => {
    if (source !== "cnki") return [];
    const { cn, country } = pool.journals[journal] as (typeof pool.journals)[number];
    const isDomestic = cn !== null || /china/i.test(country ?? "");
    const values = { composite: composite(journal), jif: jif(journal) };
    if (!isDomestic || !(values.composite > 0 && values.jif > 0)) return [];
    const language = /^英文[;；]?$/.test(text("language")[record] as string) ? "English" : "Chinese";
    const subject = (text("album")[record] as string).split(/[;；]/)[0] as string;
    return [{ record, ...values, language, subject }];
  });
}
