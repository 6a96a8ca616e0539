/** Methodology, checks: do the steps of equivalence fit the scales, the disciplines, the tiers, and each other? */

import { isCalendarDay } from "../../model/calendar.js";
import type { Population } from "../../model/journal.js";
import type { Bilingual } from "../../model/text.js";
import type { EquivalenceStep, LinkStep } from "../equivalence.js";
import { type FaultLog, quoted, suggestion } from "../fault-log.js";
import { type JsonPath, jsonPath } from "../json-path.js";
import type { MethodTable } from "../method-table.js";
import type { Methodology, ScaleSpec } from "../types.js";
import { checkMethod } from "./check-method.js";
import type { Draft } from "./draft.js";

/** Steps that make one list of two scales. */
const JOINING: ReadonlySet<EquivalenceStep["type"]> = new Set(["offset", "link", "calibrate", "pairwise"]);
const NEEDS_ONE_LIST: ReadonlySet<EquivalenceStep["type"]> = new Set([...JOINING, "entry", "share"]);
const NEEDS_TWO_SCALES: ReadonlySet<EquivalenceStep["type"]> = new Set(["separate", "dual", "link"]);
const NEEDS_ONE_SCALE: ReadonlySet<EquivalenceStep["type"]> = new Set(["common-index", "several-sources"]);
/** Place of a step in the order in which steps act. */
const STAGE: Readonly<Record<EquivalenceStep["type"], number>> = {
  separate: 0,
  dual: 0,
  link: 0,
  pairwise: 0,
  "common-index": 0,
  "several-sources": 0,
  calibrate: 1,
  offset: 1,
  entry: 2,
  lookup: 3,
  floor: 3,
  grant: 3,
  share: 3,
};
const MAY_REPEAT: ReadonlySet<EquivalenceStep["type"]> = new Set(["lookup", "floor", "grant", "share"]);

export function checkEquivalence(draft: Draft, methods: MethodTable, log: FaultLog): void {
  const { scales, equivalence: steps, disciplines, tiers } = draft;
  if (steps === undefined) return;
  steps.forEach((step, index) => {
    const path = ["equivalence", index];
    if (scales) checkScalesOf(step, scales, methods, path, log);
    if (tiers) checkTiersOf(step, tiers.labels, path, log);
    if (disciplines) checkDisciplinesOf(step, disciplines, path, log);
    if ("date" in step && !isCalendarDay(step.date)) {
      log.report("DATE_IMPOSSIBLE", [...path, "date"], { received: step.date });
    }
    if (step.type === "link") checkLink(step, disciplines, methods, path, log);
    if (step.type !== "grant") return;
    step.journals.forEach(({ issn, cn, title }, k) => {
      if (issn ?? cn ?? title) return;
      log.report("GRANT_SUBJECT", [...path, "journals", k]);
    });
  });
  for (const id of scopes(disciplines, steps)) checkSequence(id, steps, scales ?? [], log);
}

/** Each discipline that is named, and null for one that no step names. */
function scopes(
  disciplines: Methodology["disciplines"] | undefined,
  steps: readonly EquivalenceStep[],
): readonly (string | null)[] {
  if (steps.every((step) => step.disciplines === undefined)) return [null];
  if (disciplines !== undefined && disciplines !== "all") return disciplines.map(({ id }) => id);
  return [null, ...new Set(steps.flatMap((step) => step.disciplines ?? []))];
}

function checkSequence(
  id: string | null,
  steps: readonly EquivalenceStep[],
  scales: readonly ScaleSpec[],
  log: FaultLog,
): void {
  const which: Bilingual =
    id === null
      ? { en: "the disciplines", zh: "各学科" }
      : { en: `the discipline "${id}"`, zh: `学科 "${id}" ` };
  const first = new Map<string, JsonPath>();
  let apart: JsonPath | null = null;
  let joined = false;
  steps.forEach((step, index) => {
    if (step.disciplines !== undefined && (id === null || !step.disciplines.includes(id))) return;
    const { type } = step;
    const path = ["equivalence", index];
    const earlier = first.get(type) ?? (type === "separate" || type === "dual" ? apart : null);
    if (earlier !== null && earlier !== undefined && !MAY_REPEAT.has(type)) {
      log.report("EQUIVALENCE_REPEATED", path, { type, which, first: jsonPath(earlier) });
    } else first.set(type, path);
    if (type === "separate" || type === "dual") apart ??= path;
    joined ||= JOINING.has(type);
  });
  if (apart === null) checkOrder(id, which, steps, log);
  if (apart !== null) {
    const parted = jsonPath(apart);
    steps.forEach((step, index) => {
      if (step.disciplines !== undefined && (id === null || !step.disciplines.includes(id))) return;
      if (!NEEDS_ONE_LIST.has(step.type)) return;
      log.report("EQUIVALENCE_CONTRADICTION", ["equivalence", index], {
        type: step.type,
        which,
        first: parted,
      });
    });
  } else if (scales.length > 1 && !joined) log.report("EQUIVALENCE_MISSING", ["equivalence"], { which });
}

/** A step works on what those before it made: percentiles of both populations can only be the first of it. */
function checkOrder(
  id: string | null,
  which: Bilingual,
  steps: readonly EquivalenceStep[],
  log: FaultLog,
): void {
  let last: EquivalenceStep | null = null;
  let joined: EquivalenceStep | null = null;
  steps.forEach((step, index) => {
    if (step.disciplines !== undefined && (id === null || !step.disciplines.includes(id))) return;
    const inPercentiles = "units" in step && step.units === "percentile";
    const report = (earlier: EquivalenceStep) =>
      log.report("EQUIVALENCE_ORDER", ["equivalence", index], {
        which,
        type: step.type,
        earlier: earlier.type,
      });
    if (last !== null && STAGE[step.type] < STAGE[last.type]) report(last);
    else if (joined !== null && (inPercentiles || (JOINING.has(step.type) && STAGE[step.type] === 0))) {
      report(joined);
    }
    if (last === null || STAGE[step.type] >= STAGE[last.type]) last = step;
    if (JOINING.has(step.type)) joined ??= step;
  });
}

function checkScalesOf(
  step: EquivalenceStep,
  scales: readonly ScaleSpec[],
  methods: MethodTable,
  path: JsonPath,
  log: FaultLog,
): void {
  const { type } = step;
  const one = scales.length === 1 && scales[0]?.population === "all";
  const single = scales.length === 1 && (one || type === "link");
  if (single && NEEDS_TWO_SCALES.has(type)) log.report("EQUIVALENCE_NEEDLESS", path, { type });
  if (!one && NEEDS_ONE_SCALE.has(type)) log.report("EQUIVALENCE_NEEDS_ONE_SCALE", path, { type });
  const [a, b] = scales;
  if (a === undefined || b === undefined || !JOINING.has(type)) return;
  const [first, second] = [a, b].map(({ score }) => methods.aggregate.get(score.aggregate.method)?.better);
  if (first === undefined || second === undefined || first === second) return;
  log.report("EQUIVALENCE_DIRECTIONS", path, {
    type,
    first: a.id,
    second: b.id,
    better: first === "higher" ? { en: "higher", zh: "高" } : { en: "lower", zh: "低" },
  });
}

function checkTiersOf(step: EquivalenceStep, labels: readonly string[], path: JsonPath, log: FaultLog): void {
  const check = (tier: string, place: JsonPath) => {
    if (labels.includes(tier)) return;
    const words = { tier, suggestion: suggestion(tier, labels), known: quoted(labels) };
    log.report("EQUIVALENCE_UNKNOWN_TIER", place, words);
  };
  if (step.type === "floor") check(step.tier, [...path, "tier"]);
  if (step.type === "grant")
    step.journals.forEach(({ tier }, k) => void check(tier, [...path, "journals", k, "tier"]));
  if (step.type === "share")
    for (const tier of Object.keys(step.shares)) check(tier, [...path, "shares", tier]);
  if (step.type === "lookup") {
    for (const [grade, tier] of Object.entries(step.grades)) check(tier, [...path, "grades", grade]);
  }
}

function checkDisciplinesOf(
  step: EquivalenceStep,
  disciplines: Methodology["disciplines"],
  path: JsonPath,
  log: FaultLog,
): void {
  if (disciplines === "all") return;
  const ids = disciplines.map(({ id }) => id);
  const check = (id: string, place: JsonPath) => {
    if (ids.includes(id)) return;
    log.report("EQUIVALENCE_UNKNOWN_DISCIPLINE", place, { id, suggestion: suggestion(id, ids) });
  };
  step.disciplines?.forEach((id, k) => void check(id, [...path, "disciplines", k]));
  if (step.type !== "grant") return;
  step.journals.forEach(
    ({ discipline }, k) => void check(discipline, [...path, "journals", k, "discipline"]),
  );
}

function checkLink(
  step: LinkStep,
  disciplines: Methodology["disciplines"] | undefined,
  methods: MethodTable,
  path: JsonPath,
  log: FaultLog,
): void {
  const resolved = checkMethod("link", methods, step.method, [...path, "method"], log);
  if (resolved !== null) {
    const { method } = step.method;
    const isThrough = resolved.declaration.design === "through";
    const place = [...path, "through"];
    if (isThrough && step.through === undefined) log.report("LINK_THROUGH_MISSING", place, { method });
    if (!isThrough && step.through !== undefined) {
      const through = [...methods.link]
        .filter(([, { design }]) => design === "through")
        .map(([name]) => name);
      log.report("LINK_THROUGH_NEEDLESS", place, { method, known: quoted(through) });
    }
  }
  if (step.borrow === true && step.fit === "discipline")
    log.report("LINK_BORROWS_NOWHERE", [...path, "borrow"]);
  if (step.override !== undefined && !isCalendarDay(step.override.date)) {
    log.report("DATE_IMPOSSIBLE", [...path, "override", "date"], { received: step.override.date });
  }
  if (step.fit !== "parent" || disciplines === undefined) return;
  if (disciplines === "all") {
    const which = {
      en: 'a discipline that is not declared ("disciplines": "all")',
      zh: '未逐一声明的学科（"disciplines" 为 "all"）',
    };
    log.report("LINK_PARENT_MISSING", [...path, "fit"], { which });
    return;
  }
  const orphans = disciplines
    .filter(({ id, parent }) => parent === undefined && !disciplines.some((other) => other.parent === id))
    .filter(({ id }) => step.disciplines?.includes(id) ?? true)
    .map(({ id }) => id);
  if (orphans.length === 0) return;
  const names = quoted(orphans);
  const which = { en: `the discipline ${names.en}`, zh: `学科 ${names.zh} ` };
  log.report("LINK_PARENT_MISSING", [...path, "fit"], { which });
}

/** The populations of the lists that a discipline may be cut into, so that each has a cut. */
export function listedPopulations(
  scales: readonly Pick<ScaleSpec, "population">[],
  steps: readonly EquivalenceStep[],
  discipline: string | null,
): ReadonlySet<Population | "all"> {
  const own = scales.map(({ population }) => population);
  const acting = steps.filter(
    ({ disciplines }) =>
      disciplines === undefined || (discipline !== null && disciplines.includes(discipline)),
  );
  const apart = acting.some(({ type }) => type === "separate" || type === "dual");
  if (own.length === 1 || apart) return new Set(own);
  const mayPart = acting.some((step) => step.type === "link" && step.ifRefused === "separate");
  return new Set(mayPart ? ["all", ...own] : ["all"]);
}
