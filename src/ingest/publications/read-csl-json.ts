/** Ingest, publications: CSL-JSON, as Zotero, Crossref and Citation.js write it. Source: CSL 1.0.2 (2022). */

import { SourceError } from "../../model/errors.js";
import { describeIssue } from "../../model/issue.js";
import type { Publication } from "../../model/publication.js";
import { buildPublication } from "./build-publication.js";
import { type PublicationLog, publicationIssues } from "./issues.js";

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a list of items, one item, or a list under `items`. Texts and lists of texts are both taken, since
 * Crossref writes lists. Throws SourceError `CSL_SYNTAX`. Cost: O(length).
 */
export function readCslJson(text: string, source: string, log: PublicationLog): readonly Publication[] {
  const publications: Publication[] = [];
  itemsOf(text, source).forEach((item, index) => {
    const number = index + 1;
    if (isObject(item) && ["type", "title", "container-title"].some((name) => name in item)) {
      publications.push(publicationOf(item, number, source, log));
    } else {
      log.report("CSL_ITEM_UNREADABLE", { row: number, received: JSON.stringify(item) });
    }
  });
  return publications;
}

/** Does a JSON text hold CSL items rather than rows of a table? */
export function looksLikeCsl(text: string): boolean {
  return /"(?:container-title|date-parts|citation-key|issued)"|"type"\s*:\s*"(?:article|paper-conference|chapter|book|thesis)/.test(
    text,
  );
}

function itemsOf(text: string, source: string): readonly unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const received = (cause as Error).message;
    throw new SourceError(describeIssue(publicationIssues, "CSL_SYNTAX", { source, received }), { cause });
  }
  if (Array.isArray(json)) return json;
  const inside = isObject(json) ? json["items"] : undefined;
  return Array.isArray(inside) ? inside : [json];
}

function publicationOf(item: JsonObject, number: number, source: string, log: PublicationLog): Publication {
  const issued = isObject(item["issued"]) ? item["issued"] : {};
  const spans = Array.isArray(issued["date-parts"]) ? issued["date-parts"] : [];
  const [year = "", month = "", day = ""] = Array.isArray(spans[0]) ? spans[0].map(textOf) : [];
  const spoken = textOf(issued["raw"]) || textOf(issued["literal"]);
  const raw = {
    id: textOf(item["id"]) || textOf(item["citation-key"]),
    title: markupOff(textOf(item["title"])),
    journal: markupOff(textOf(item["container-title"])),
    abbreviation: markupOff(textOf(item["container-title-short"]) || textOf(item["journalAbbreviation"])),
    issns: listOf(item["ISSN"]),
    cn: "",
    doi: textOf(item["DOI"]),
    type: textOf(item["type"]),
    hasEprint: textOf(item["genre"]).toLowerCase() === "preprint",
    date: year === "" ? spoken : "",
    year,
    month,
    day,
  };
  return buildPublication(raw, "csl-json", { source, sheet: null, number, unit: "entry" }, log);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? textOf(value[0]) : "";
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
}

/** CSL allows italics and the like inside a text. */
function markupOff(text: string): string {
  return text.replace(/<\/?(?:i|b|sub|sup|span)(?:\s[^<>]*)?>/gi, "").replaceAll("&amp;", "&");
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
