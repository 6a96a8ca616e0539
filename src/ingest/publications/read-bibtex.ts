/** Ingest, publications: BibTeX and BibLaTeX. The only file that knows the package which parses an entry (MIT). */

import type { bibtexParser } from "latex-utensils";
import type { Publication } from "../../model/publication.js";
import { type BibtexChunk, bibtexChunks } from "./bibtex-chunks.js";
import { buildPublication } from "./build-publication.js";
import type { PublicationLog } from "./issues.js";
import { latexText } from "./latex-text.js";

type BibtexField = bibtexParser.Field;

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/**
 * Reads entries of `@article{…}`, `@article(…)`, with `@string` and `#`. Fields of a `crossref` are not
 * inherited: no journal article has one. An entry that cannot be parsed is an error with its line, and no other is
 * lost with it. Cost: O(length).
 */
export async function readBibtex(
  text: string,
  source: string,
  log: PublicationLog,
): Promise<readonly Publication[]> {
  const { bibtexParser: parser } = await import("latex-utensils");
  const strings = new Map(MONTHS.flatMap((name) => [[name.slice(0, 3), name] as const]));
  const publications: Publication[] = [];
  for (const chunk of bibtexChunks(text)) {
    if (chunk.type === "comment" || chunk.type === "preamble") continue;
    const fields = parseFields(chunk, parser);
    if (fields === null) {
      log.report("BIBTEX_ENTRY_UNREADABLE", { row: chunk.line, received: chunk.head });
      continue;
    }
    if (chunk.type === "string") {
      for (const field of fields)
        strings.set(field.name.toLowerCase(), fieldText(field, strings, chunk, log));
    } else publications.push(publicationOf(chunk, fields, strings, source, log));
  }
  return publications;
}

/** The key is taken off before, since it may hold what the parser does not know, such as blanks. */
function parseFields(
  { type, inner }: BibtexChunk,
  parser: typeof bibtexParser,
): readonly BibtexField[] | null {
  if (inner === null) return null;
  const body = type === "string" ? `k,${inner}` : inner.replace(KEY, "k,");
  try {
    const entry = parser.parse(`@x{${body.startsWith("k,") ? body : `k,${body}`}}`).content[0];
    return entry !== undefined && parser.isEntry(entry) ? entry.content : null;
  } catch {
    return null;
  }
}

/** What stands before the first comma, unless it is a field already. */
const KEY = /^[^,={}"]*(?:,|$)/;

function fieldText(
  { value }: BibtexField,
  strings: ReadonlyMap<string, string>,
  chunk: BibtexChunk,
  log: PublicationLog,
): string {
  const parts = value.kind === "concat" ? value.content : [value];
  return parts
    .map(({ kind, content }) => {
      if (kind !== "abbreviation") return content;
      const known = strings.get(content.toLowerCase());
      if (known === undefined) log.report("BIBTEX_STRING_UNKNOWN", { row: chunk.line, received: content });
      return known ?? content;
    })
    .join("");
}

function publicationOf(
  chunk: BibtexChunk,
  parsed: readonly BibtexField[],
  strings: ReadonlyMap<string, string>,
  source: string,
  log: PublicationLog,
): Publication {
  const fields = new Map<string, BibtexField>();
  for (const field of parsed) {
    const name = field.name.toLowerCase();
    if (!fields.has(name)) fields.set(name, field);
  }
  const read = (...names: readonly string[]): string => {
    for (const name of names) {
      const field = fields.get(name);
      const { text, unknown } =
        field === undefined ? { text: "", unknown: [] } : latexText(fieldText(field, strings, chunk, log));
      if (text === "") continue;
      if (JOURNAL_FIELDS.has(name)) {
        for (const command of unknown)
          log.report("BIBTEX_COMMAND_UNKNOWN", { row: chunk.line, received: command });
      }
      return text;
    }
    return "";
  };
  const main = read("journaltitle", "journal");
  const sub = read("journalsubtitle");
  const raw = {
    id: (chunk.inner as string).match(KEY)?.[0].replace(/,$/, "") ?? "",
    title: read("title"),
    journal: main === "" || sub === "" ? main : `${main}: ${sub}`,
    abbreviation: read("shortjournal", "journalabbreviation", "journal-iso", "journalabbr"),
    issns: [read("issn"), read("eissn"), read("e-issn")],
    cn: read("cn"),
    doi: read("doi"),
    type: chunk.type,
    hasEprint: read("archiveprefix", "eprinttype", "eprint") !== "",
    date: read("date"),
    year: read("year"),
    month: read("month"),
    day: read("day"),
  };
  const place = { source, sheet: null, number: chunk.line, unit: "line" as const };
  return buildPublication(raw, "bibtex", place, log);
}

const JOURNAL_FIELDS = new Set(["journaltitle", "journal", "shortjournal"]);
