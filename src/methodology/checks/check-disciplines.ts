/** Methodology, checks: disciplines, their parents, and the rules that rely on a parent. */

import type { Bilingual } from "../../model/text.js";
import { type FaultLog, suggestion } from "../fault-log.js";
import type { DisciplineSpec, IndicatorSpec, Methodology, SmallDisciplineRule } from "../types.js";
import { reportDuplicates } from "./draft.js";

/** Reports unknown, repeated and circular disciplines. */
export function checkDisciplines(disciplines: readonly DisciplineSpec[], log: FaultLog): void {
  const ids = disciplines.map((discipline) => discipline.id);
  const first = reportDuplicates(ids, { en: "discipline", zh: "学科" }, (i) => ["disciplines", i, "id"], log);
  const parents = new Map(disciplines.map(({ id, parent }) => [id, parent]));
  const reported = new Set<string>();
  disciplines.forEach(({ id, parent }, index) => {
    if (parent === undefined || first.get(id) !== index) return;
    const path = ["disciplines", index, "parent"];
    if (!parents.has(parent)) {
      log.report("PARENT_UNKNOWN", path, { id, parent, suggestion: suggestion(parent, ids) });
      return;
    }
    const cycle = cycleThrough(id, parents);
    if (cycle === null || cycle.some((member) => reported.has(member))) return;
    for (const member of cycle) reported.add(member);
    log.report("PARENT_CYCLE", path, {
      id,
      cycle: [...cycle, id].map((member) => `"${member}"`).join(" → "),
    });
  });
}

/** The way from a discipline up to itself; null where it ends at the top or turns elsewhere. */
function cycleThrough(start: string, parents: ReadonlyMap<string, string | undefined>): string[] | null {
  const way = [start];
  for (
    let next = parents.get(start);
    next !== undefined && way.length <= parents.size;
    next = parents.get(next)
  ) {
    if (next === start) return way;
    way.push(next);
  }
  return null;
}

/** Who has no parent although a rule needs one: the first such discipline, or every one. */
function parentless(disciplines: Methodology["disciplines"]): Bilingual | null {
  if (disciplines === "all") {
    return { en: 'a discipline taken over from the candidates ("all")', zh: '取自候选期刊表的学科（"all"）' };
  }
  const parents = new Set(disciplines.map((discipline) => discipline.parent));
  const alone = disciplines.find(({ id, parent }) => parent === undefined && !parents.has(id));
  return alone === undefined ? null : { en: `the discipline "${alone.id}"`, zh: `学科 "${alone.id}"` };
}

/** Reports rules that need a parent where a discipline has none and is none. */
export function checkParentRules(
  disciplines: Methodology["disciplines"],
  small: SmallDisciplineRule | undefined,
  indicators: readonly IndicatorSpec[] | undefined,
  log: FaultLog,
): void {
  const which = parentless(disciplines);
  if (which === null) return;
  if (small?.rule === "parent") log.report("SMALL_DISCIPLINE_PARENT", ["smallDiscipline", "rule"], { which });
  indicators?.forEach(({ id, normalize, missing }, index) => {
    const path = ["indicators", index];
    if (normalize.within === "parent") {
      log.report("PARENT_NOT_DECLARED", [...path, "normalize", "within"], { id, which });
    }
    if (missing.policy === "impute" && "group" in missing.by && missing.by.group === "parent") {
      log.report("PARENT_NOT_DECLARED", [...path, "missing", "by", "group"], { id, which });
    }
  });
}
