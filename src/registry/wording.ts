/** Registry: the words that issues of this room have in common, in the two languages. */

import type { LinkKey } from "../model/pool.js";
import type { RegistryRecord } from "./registry-record.js";

const KIND_WORDS: Readonly<Record<LinkKey, { readonly en: string; readonly zh: string }>> = {
  issn: { en: "the ISSN", zh: "ISSN" },
  cn: { en: "the CN number", zh: "CN 号" },
  title: { en: "the title", zh: "刊名" },
};
const RECORDS_SHOWN = 5;

/** `“Title” [source:12, 1234-5679]`, at most five, readable in both languages. */
export function listRecords(records: readonly RegistryRecord[]): string {
  const shown = records.slice(0, RECORDS_SHOWN).map((record) => {
    const identifiers = [...record.issns.map((issn) => issn.value), ...record.cns.map((cn) => `CN ${cn}`)];
    return `“${record.title}” [${[`${record.source}:${record.row}`, ...identifiers].join(", ")}]`;
  });
  return shown.join("; ") + (records.length > RECORDS_SHOWN ? " …" : "");
}

export function kindWords(kinds: readonly LinkKey[]): { readonly en: string; readonly zh: string } {
  return {
    en: kinds.map((kind) => KIND_WORDS[kind].en).join(" and "),
    zh: kinds.map((kind) => KIND_WORDS[kind].zh).join("和"),
  };
}

/** A sentence with what something may have been; empty where there is no hint. */
export function hintWords(hints: readonly string[]): { readonly hint: string; readonly hintZh: string } {
  if (hints.length === 0) return { hint: "", hintZh: "" };
  return { hint: ` Perhaps ${hints.join(" or ")} is meant.`, hintZh: `或应为 ${hints.join(" 或 ")}。` };
}

/** The title to name a record by in an issue, an identifier where it has none. */
export function nameOf(record: RegistryRecord): string {
  if (record.title !== "") return record.title;
  return record.issns[0]?.value ?? record.cns[0] ?? "";
}
