/** Equivalence, audit: the same audit by several attributes, language, country, size, age, open access. */

import type { Bilingual } from "../../model/text.js";
import { auditTiers } from "./audit.js";
import { holmAdjusted } from "./holm.js";
import { printP } from "./sentence.js";
import type { Audit, AuditInput, AuditNames, AuditOptions } from "./types.js";

export interface AuditAttribute extends Pick<AuditInput, "focal"> {
  readonly id: string;
  readonly names: Pick<AuditNames, "focal" | "reference">;
}

export interface GroupAudit {
  readonly id: string;
  readonly audit: Audit;
  /** Holm's adjustment of the verdict's p over the attributes that could be tested; null where there is none. */
  readonly adjustedP: number | null;
  /** The audit's sentence, and what is left of it when all attributes are tested at once. */
  readonly sentence: Bilingual;
}

/**
 * Audits the tiers by each attribute on the same yardstick and adjusts the p values for their number. Order as
 * given. Missing, throws, cost: as `auditTiers`, once per attribute.
 */
export function auditGroups(
  input: Omit<AuditInput, "focal">,
  attributes: readonly AuditAttribute[],
  options: AuditOptions,
): readonly GroupAudit[] {
  const level = 1 - (options.confidence ?? 0.95);
  const audits = attributes.map(({ focal, names }) =>
    auditTiers({ ...input, focal }, { ...options, names: { ...options.names, ...names } }),
  );
  const adjusted = holmAdjusted(Float64Array.from(audits, ({ verdict }) => verdict?.p ?? Number.NaN));
  const tested = audits.filter(({ verdict }) => verdict !== null).length;
  return Object.freeze(
    attributes.map(({ id }, k) => {
      const audit = audits[k] as Audit;
      const p = adjusted[k] as number;
      return Object.freeze({
        id,
        audit,
        adjustedP: audit.verdict === null ? null : p,
        sentence: Object.freeze(
          audit.verdict === null || tested < 2 ? audit.sentence : withAdjustment(audit, p, level, tested),
        ),
      });
    }),
  );
}

function withAdjustment({ sentence, verdict }: Audit, p: number, level: number, tested: number): Bilingual {
  const lost = (verdict?.p as number) < level && p >= level;
  const zh = lost ? "，差异不再显著，可能出于偶然" : "";
  const en = lost ? ", so that the difference may be due to chance" : "";
  return {
    zh: `${sentence.zh.slice(0, -1)}（同时检验 ${tested} 项特征，Holm 校正后 p ${printP(p)}${zh}）。`,
    en: `${sentence.en.slice(0, -1)} (adjusted by Holm for ${tested} attributes tested at once, p ${printP(p)}${en}).`,
  };
}
