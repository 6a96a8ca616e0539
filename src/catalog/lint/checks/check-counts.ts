/** Catalog, lint: declared numbers and caps. */

import type { EditionListing } from "../../types.js";
import type { LintLog } from "../lint-log.js";
import type { LintInput } from "../types.js";

/** Reports `COUNT_DIFFERS`, `LIST_NOT_HERE`. O(declared). */
export function lintCounts({ checks }: LintInput, log: LintLog): void {
  for (const { discipline, tier, declared, found, isAbsent } of checks) {
    const place = { discipline: discipline ?? undefined };
    if (isAbsent) {
      if (tier === null) {
        log.report("LIST_NOT_HERE", place, { received: discipline ?? "", expected: String(declared) });
      }
    } else if (declared !== found) {
      const name = log.disciplineName(place);
      log.report("COUNT_DIFFERS", place, {
        received: String(found),
        expected: String(declared),
        subject: [name ?? "The whole catalog", tier].filter((part) => part !== null).join(", "),
        subjectZh: [name ?? "整个目录", tier].filter((part) => part !== null).join("，"),
      });
    }
  }
}

/** Reports `CAP_EXCEEDED`: more listings than the count, or than the share of the base. O(caps × listings). */
export function lintCaps({ edition, caps }: LintInput, log: LintLog): void {
  for (const cap of caps) {
    const disciplines = edition.disciplines.filter(
      ({ id }) => cap.discipline === undefined || cap.discipline === id,
    );
    for (const { id, name } of disciplines) {
      const tiered = edition.listings.filter(
        (listing: EditionListing) => listing.discipline === id && listing.status === "tiered",
      );
      const held =
        cap.tier === undefined ? tiered.length : tiered.filter(({ tier }) => tier === cap.tier).length;
      const subject = {
        subject: `“${name.en}”${cap.tier === undefined ? "" : `, ${cap.tier},`}`,
        subjectZh: `“${name.zh}”${cap.tier ?? "入选总数"}`,
      };
      const place = { discipline: id };
      if (cap.count !== undefined && held > cap.count) {
        log.report("CAP_EXCEEDED", place, {
          ...subject,
          received: String(held),
          expected: String(cap.count),
        });
      }
      const base = cap.of === undefined || cap.of === "listed" ? tiered.length : cap.of;
      if (cap.share !== undefined && held > cap.share * base) {
        log.report("CAP_EXCEEDED", place, {
          ...subject,
          received: `${held} / ${base} = ${percent(held, base)}`,
          expected: `${Math.round(cap.share * 1000) / 10} %`,
        });
      }
    }
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "—" : `${Math.round((part / whole) * 1000) / 10} %`;
}
