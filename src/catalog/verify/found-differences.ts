/** Catalog, verify: what was found, by stage, with its place. */

import type { Bilingual } from "../../model/text.js";
import { own, plain, type Report } from "./compare-plain.js";
import type { VerificationStage } from "./types.js";

export interface Place {
  readonly discipline?: string | null;
  readonly journal?: string | null;
  readonly title?: Bilingual | null;
  /** Scale that ranks the journal. */
  readonly scale?: string | null;
}

export interface Found {
  readonly stage: VerificationStage;
  readonly place: Place;
  readonly member: string;
  readonly published: unknown;
  readonly recomputed: unknown;
}

export class FoundDifferences {
  readonly found: Found[] = [];

  /** A function that reports differences of one stage at one place. */
  at(stage: VerificationStage, place: Place = {}): Report {
    return (member, published, recomputed) => {
      this.found.push({ stage, place, member, published, recomputed });
    };
  }
}

export function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** The title in both languages of a journal that may have been edited into any shape; null where there is none. */
export function titleOf(journal: unknown): Bilingual | null {
  const titles = plain(own(plain(journal), "titles"));
  const zh = textOrNull(own(titles, "zh"));
  const en = textOrNull(own(titles, "en"));
  const either = zh ?? en;
  return either === null ? null : { zh: zh ?? either, en: en ?? either };
}
