/** Registry: every number of every source, as a column over the journals of the pool. */

import type { IssueLog } from "../model/issue.js";
import { type LinkedRecord, type MetricColumn, metricKey } from "../model/pool.js";
import { CellState, type NumberColumn, type SourceTable } from "../model/table.js";
import { compareText } from "../model/text.js";
import type { registryIssues } from "./issues.js";

/**
 * Makes the metric columns of all sources, keyed `source/column`, in code-unit order.
 *
 * A journal without a record in a source has the state `unlinked`. Where several records of a source are one
 * journal, the value of the strongest link counts (most kinds of keys agreed; the candidates' own records are
 * equal). Equally strong records with different values give none: the state is `unreadable`. Either
 * difference is reported as `METRIC_TWICE`. Cost: O(number columns · journals).
 */
export function metricColumns(
  tables: readonly SourceTable[],
  candidates: string,
  links: readonly LinkedRecord[],
  titles: readonly string[],
  log: IssueLog<typeof registryIssues>,
): ReadonlyMap<string, MetricColumn> {
  const metrics = new Map<string, MetricColumn>();
  for (const table of [...tables].sort((a, b) => compareText(a.name, b.name))) {
    const ranked = new Map<number, LinkedRecord[][]>();
    for (const link of links)
      if (link.source === table.name) addByStrength(ranked, link, table.name === candidates);
    // Nearly every journal has one record; only the others need a choice.
    const single: LinkedRecord[] = [];
    const several: [number, LinkedRecord[][]][] = [];
    for (const [journal, levels] of ranked) {
      const [only, another] = levels.flat();
      if (only !== undefined && another === undefined) single.push(only);
      else several.push([journal, levels]);
    }
    const columns = [...table.columns].sort(([a], [b]) => compareText(a, b));
    for (const [field, column] of columns) {
      if (column.kind !== "number") continue;
      const values = new Float64Array(titles.length).fill(Number.NaN);
      const states = new Uint8Array(titles.length).fill(CellState.unlinked);
      const rows = new Uint32Array(titles.length);
      for (const { journal, record, row } of single) {
        values[journal] = column.values[record] as number;
        states[journal] = column.states[record] as number;
        rows[journal] = row;
      }
      for (const [journal, levels] of several) {
        const chosen = chooseCell(column, levels);
        values[journal] = chosen.value;
        states[journal] = chosen.state;
        rows[journal] = chosen.row;
        if (chosen.differing.length < 2) continue;
        const isOpen = chosen.state === CellState.unreadable;
        log.report("METRIC_TWICE", {
          source: table.name,
          row: chosen.row,
          column: column.header,
          title: titles[journal],
          metric: column.header,
          values: chosen.differing.join(", "),
          outcome: isOpen ? "None was used." : "That of the surest link was used.",
          outcomeZh: isOpen ? "均未采用。" : "已采用关联最可靠的一条。",
        });
      }
      const { header, edition } = column;
      const metric: MetricColumn = {
        source: table.name,
        column: field,
        header,
        edition,
        values,
        states,
        rows,
      };
      metrics.set(metricKey(table.name, field), metric);
    }
  }
  return metrics;
}

interface ChosenCell {
  readonly value: number;
  readonly state: CellState;
  readonly row: number;
  /** The different values met, as text. */
  readonly differing: readonly string[];
}

function chooseCell(column: NumberColumn, levels: readonly (readonly LinkedRecord[])[]): ChosenCell {
  const holdsNumber = (link: LinkedRecord): boolean =>
    (column.states[link.record] as number) <= CellState.above &&
    !Number.isNaN(column.values[link.record] as number);
  const print = (link: LinkedRecord): string => {
    const state = column.states[link.record];
    return `${state === CellState.below ? "<" : state === CellState.above ? ">" : ""}${column.values[link.record]}`;
  };
  const differing = [...new Set(levels.flat().filter(holdsNumber).map(print))];
  const level = levels.find((links) => links.some(holdsNumber)) ?? (levels[0] as readonly LinkedRecord[]);
  const holding = level.filter(holdsNumber);
  const first = (holding[0] ?? level[0]) as LinkedRecord;
  if (new Set(holding.map(print)).size > 1) {
    return { value: Number.NaN, state: CellState.unreadable, row: first.row, differing };
  }
  const value = column.values[first.record] as number;
  return { value, state: column.states[first.record] as CellState, row: first.row, differing };
}

function addByStrength(ranked: Map<number, LinkedRecord[][]>, link: LinkedRecord, areEqual: boolean): void {
  const levels = ranked.get(link.journal) ?? [];
  ranked.set(link.journal, levels);
  const same = levels.find((level) => areEqual || level[0]?.by.length === link.by.length);
  if (same !== undefined) same.push(link);
  else {
    levels.push([link]);
    levels.sort((a, b) => (b[0]?.by.length ?? 0) - (a[0]?.by.length ?? 0));
  }
}
