/** Catalog: the settings of an import from a JSON file, checked before anything is read. */

import { type Fault, MethodologyError } from "../../model/errors.js";
import { EDITION_STATUSES } from "../types.js";
import type { ListSpec } from "./types.js";

type Json = Readonly<Record<string, unknown>>;

const MEMBERS =
  "edition status catalog decisionDate effectiveDate statement scheme source discipline tier controlTotals declared";
const SOURCE_MEMBERS = "name file layout sheet encoding delimiter headerRow";

/**
 * Checks a `ListSpec` as parsed JSON; a layout inside it is checked where the file is read.
 * Throws `MethodologyError` with every fault and its JSON path: `SPEC_MEMBER`, `SPEC_TYPE`, `SPEC_UNKNOWN`.
 */
export function parseListSpec(json: unknown): ListSpec<string | object> {
  const faults: Fault[] = [];
  const add = (code: string, path: string, en: string, zh: string) => {
    faults.push({ code, path, message: { en, zh } });
  };
  const expect = (isRight: boolean, path: string, en: string, zh: string) => {
    if (!isRight) add("SPEC_TYPE", path, `Expected ${en}.`, `应为${zh}。`);
  };
  const text = (value: unknown, path: string, isOptional = false) =>
    expect(
      (isOptional && value === undefined) || (typeof value === "string" && value.trim() !== ""),
      path,
      "a text",
      "文本",
    );
  const names = (value: unknown, path: string, isOptional = false) =>
    Array.isArray(value)
      ? expect(isTexts(value), path, "a text or several", "文本或文本列表")
      : text(value, path, isOptional);
  const bilingual = (value: unknown, path: string) =>
    expect(
      isRecord(value) && typeof value["zh"] === "string" && typeof value["en"] === "string",
      path,
      "an object with zh and en",
      "含 zh 和 en 的对象",
    );
  const only = (value: Json, names: string, path: string) => {
    for (const name of Object.keys(value)) {
      if (names.split(" ").includes(name)) continue;
      add(
        "SPEC_UNKNOWN",
        `${path}.${name}`,
        `There is no such member; there are ${names}.`,
        `没有此项；可用：${names}。`,
      );
    }
  };
  if (!isRecord(json)) {
    expect(false, "$", "an object", "对象");
    throw new MethodologyError(faults, "list");
  }
  only(json, MEMBERS, "$");
  text(json["edition"], "$.edition");
  text(json["decisionDate"], "$.decisionDate", true);
  text(json["effectiveDate"], "$.effectiveDate", true);
  const { status, catalog, statement, scheme, source, discipline, tier, controlTotals, declared } = json;
  expect(
    status === undefined || EDITION_STATUSES.some((known) => known === status),
    "$.status",
    `one of ${EDITION_STATUSES.join(", ")}`,
    `${EDITION_STATUSES.join("、")}之一`,
  );
  if (statement !== undefined) bilingual(statement, "$.statement");
  if (isRecord(catalog)) {
    only(catalog, "id title society language", "$.catalog");
    text(catalog["id"], "$.catalog.id");
    bilingual(catalog["title"], "$.catalog.title");
    bilingual(catalog["society"], "$.catalog.society");
    expect(
      catalog["language"] === "zh" || catalog["language"] === "en",
      "$.catalog.language",
      "zh or en",
      " zh 或 en",
    );
  } else expect(false, "$.catalog", "an object", "对象");
  if (isRecord(scheme)) {
    only(scheme, "id labels aliases", "$.scheme");
    text(scheme["id"], "$.scheme.id");
    expect(isTexts(scheme["labels"]), "$.scheme.labels", "a list of texts, best first", "文本列表，由高到低");
    const { aliases } = scheme;
    expect(
      aliases === undefined || (isRecord(aliases) && isTexts(Object.values(aliases))),
      "$.scheme.aliases",
      "an object of texts",
      "由文本组成的对象",
    );
  } else expect(false, "$.scheme", "an object", "对象");
  if (isRecord(source)) {
    only(source, SOURCE_MEMBERS, "$.source");
    text(source["name"], "$.source.name");
    for (const name of ["file", "sheet", "encoding", "delimiter"])
      text(source[name], `$.source.${name}`, true);
    const { layout, headerRow } = source;
    expect(
      layout === undefined || typeof layout === "string" || isRecord(layout),
      "$.source.layout",
      "the id of a layout or a layout",
      "版式名称或版式",
    );
    expect(
      headerRow === undefined || Number.isInteger(headerRow),
      "$.source.headerRow",
      "a row number",
      "行号",
    );
  } else expect(false, "$.source", "an object", "对象");
  const origin = (value: unknown, path: string, kinds: readonly string[]) =>
    expect(
      isRecord(value) && kinds.includes(String(value["from"])),
      path,
      `an object whose member "from" is one of ${kinds.join(", ")}`,
      ` from 为 ${kinds.join("、")} 之一的对象`,
    );
  origin(discipline, "$.discipline", ["sheet", "column", "constant"]);
  if (isRecord(discipline) && discipline["from"] === "constant") text(discipline["id"], "$.discipline.id");
  origin(tier, "$.tier", ["every-row", "carried-down", "headings", "constant", "sheet"]);
  if (isRecord(tier) && tier["from"] === "constant") text(tier["label"], "$.tier.label");
  if (isRecord(tier) && tier["from"] === "sheet")
    expect(isRecord(tier["labels"]), "$.tier.labels", "an object", "对象");
  if (controlTotals !== undefined) {
    if (isRecord(controlTotals)) {
      only(controlTotals, "sheet discipline total tiers id", "$.controlTotals");
      names(controlTotals["sheet"], "$.controlTotals.sheet");
      names(controlTotals["discipline"], "$.controlTotals.discipline");
      names(controlTotals["id"], "$.controlTotals.id", true);
      text(controlTotals["total"], "$.controlTotals.total", true);
      const { tiers } = controlTotals;
      expect(
        tiers === undefined ||
          (isRecord(tiers) && (Object.keys(tiers).length === 0 || isTexts(Object.values(tiers)))),
        "$.controlTotals.tiers",
        "an object of texts",
        "由文本组成的对象",
      );
    } else
      expect(false, "$.controlTotals", "an object with sheet and discipline", "含 sheet、discipline 的对象");
  }
  expect(
    declared === undefined ||
      (Array.isArray(declared) && declared.every((one) => isRecord(one) && Number.isInteger(one["count"]))),
    "$.declared",
    "a list of objects with discipline, tier and count",
    "由含 discipline、tier、count 的对象组成的列表",
  );
  if (faults.length > 0) throw new MethodologyError(faults, "list");
  const counts = ((declared ?? []) as readonly Json[]).map((one) => ({
    discipline: null,
    tier: null,
    sheet: null,
    row: null,
    ...one,
  }));
  return { ...json, declared: counts } as unknown as ListSpec<string | object>;
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
}
