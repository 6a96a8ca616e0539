/** Publish: how a journal's place in a catalog is quoted, so that no masthead names a tier without its edition. */

import type { Edition, EditionListing } from "../catalog/index.js";
import type { Bilingual, Language } from "../model/text.js";

/** A final edition needs no word; every other says that it is not, or no longer, the one in force. */
const STATUS: Readonly<Record<Exclude<Edition["status"], "final">, Bilingual>> = {
  draft: { zh: "草案，不得引用", en: "draft, not to be cited" },
  notice: { zh: "公示稿", en: "public notice" },
  erratum: { zh: "勘误版", en: "with errata" },
  superseded: { zh: "已被新版取代", en: "superseded" },
};

/**
 * The citation of a listing: 《虚构领域分级目录（2026年版）》T2; where the catalog has several
 * disciplines, the discipline before the tier: …》遥感：T2. Null for a journal in no tier, which there is nothing to quote of. Line breaks become blanks.
 */
export function citationLine(edition: Edition, listing: EditionListing, language: Language): string | null {
  if (listing.tier === null) return null;
  const { id, catalog, disciplines, status } = edition;
  const name = disciplines.find((discipline) => discipline.id === listing.discipline)?.name[language];
  const discipline = disciplines.length > 1 ? (name ?? listing.discipline) : null;
  const remark = status === "final" ? null : STATUS[status][language];
  const line =
    language === "zh"
      ? `《${catalog.title.zh}（${id}${/^\d{4}$/.test(id) ? "年版" : "版"}${remark === null ? "" : `，${remark}`}）》${discipline === null ? "" : `${discipline}：`}${listing.tier}`
      : `${catalog.title.en} (${id} edition${remark === null ? "" : `, ${remark}`}), ${discipline === null ? "" : `${discipline}: `}${listing.tier}`;
  return line.replace(/[\r\n\u2028\u2029]+/g, " ");
}
