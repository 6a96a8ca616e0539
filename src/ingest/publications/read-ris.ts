/**
 * Ingest, publications: RIS, a format of lines. Exporters disagree about JO, JF, T2 and JA; the first of
 * JF, T2, JO is the title, the first of JA, J2, J1 the abbreviation. Source: Research Information Systems, RIS
 * Format Specifications (2001; 2011).
 */

import type { Publication } from "../../model/publication.js";
import { buildPublication } from "./build-publication.js";
import type { PublicationLog } from "./issues.js";

interface RisRecord {
  readonly line: number;
  readonly tags: Map<string, string[]>;
}

const LINE = /^\s{0,2}([A-Z][A-Z0-9])[ \t]{0,2}-(?:[ \t]+(.*)|)$/;

/** Does a text look like RIS? */
export function looksLikeRis(text: string): boolean {
  return /^\s{0,2}TY[ \t]{1,2}-[ \t]/m.test(text);
}

/** A line without a tag goes on with the field above it. Cost: O(length). */
export function readRis(text: string, source: string, log: PublicationLog): readonly Publication[] {
  const records: RisRecord[] = [];
  let record: RisRecord | null = null;
  let last: string[] | null = null;
  const end = (closed: boolean): void => {
    if (record === null) return;
    if (!closed) log.report("RIS_END_MISSING", { row: record.line });
    if (!record.tags.has("TY")) log.report("RIS_TYPE_MISSING", { row: record.line });
    records.push(record);
    record = null;
    last = null;
  };
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const [, tag = "", value = ""] = LINE.exec(line.normalize("NFC")) ?? [];
    if (tag === "ER") end(true);
    else if (tag !== "") {
      if (tag === "TY") end(false);
      record ??= { line: index + 1, tags: new Map() };
      const values = record.tags.get(tag) ?? [];
      record.tags.set(tag, values);
      values.push(value.trim());
      last = values;
    } else if (last !== null && line.trim() !== "") {
      last.push(`${last.pop() ?? ""} ${line.trim()}`);
    }
  });
  end(false);
  return records.map((found) => publicationOf(found, source, log));
}

function publicationOf({ line, tags }: RisRecord, source: string, log: PublicationLog): Publication {
  const first = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = tags.get(name)?.find((text) => text !== "");
      if (value !== undefined) return value;
    }
    return "";
  };
  const journal = first("JF", "T2", "JO", "JA", "J2", "J1");
  const other = first("JA", "J2", "J1", "JO");
  const raw = {
    id: first("ID"),
    title: first("TI", "T1", "CT"),
    journal,
    abbreviation: other === journal ? "" : other,
    issns: tags.get("SN") ?? [],
    // Elsewhere the tag holds the call number of a library.
    cn: (tags.get("CN") ?? []).find((text) => /^(?:CN\s*)?\d{2}-\d{4}(?:\/\w{1,3})?$/.test(text)) ?? "",
    doi: first("DO", "M3", "UR"),
    type: first("TY"),
    hasEprint: false,
    date: first("DA"),
    year: first("PY", "Y1"),
    month: "",
    day: "",
  };
  return buildPublication(raw, "ris", { source, sheet: null, number: line, unit: "line" }, log);
}
