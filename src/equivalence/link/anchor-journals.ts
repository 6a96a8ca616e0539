/** Equivalence, link: the journals that an examination looks at, as columns of one length. */

import { type AnchoredGroups, type AnchorPairs, isPaired, type LinkData } from "./method.js";

/** Label of each journal by attribute (language, subject, size class); null where it is not known. */
export type Attributes = Readonly<Record<string, readonly (string | null)[]>>;

/** Anchors with both values. NaN = missing; such journals are no anchors. */
export interface AnchorJournals extends AnchorPairs {
  readonly keys: readonly string[];
  readonly attributes: Attributes;
}

export interface AnchoredJournals {
  readonly keys: readonly string[];
  readonly values: Float64Array;
  readonly anchor: Float64Array;
  readonly attributes: Attributes;
}

/** Two groups with a common measure. */
export interface AnchoredJournalGroups extends AnchoredGroups {
  readonly domestic: AnchoredJournals;
  readonly foreign: AnchoredJournals;
}

export type LinkAnchors = AnchorJournals | AnchoredJournalGroups;

/** Domestic journals that the link is to place. */
export interface PlacedJournals {
  readonly values: Float64Array;
  readonly attributes: Attributes;
}

/** The complete anchors on the domestic scale: keys, values, labels. */
export function domesticAnchors(anchors: LinkAnchors): AnchoredJournals {
  const group = isPaired(anchors)
    ? { keys: anchors.keys, values: anchors.from, anchor: anchors.to, attributes: anchors.attributes }
    : anchors.domestic;
  return selectRows(group, () => true);
}

/** How often each label stands in the column. */
export function countLabels(labels: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** The anchors with one label, and how many they are (in the smaller group). */
export function selectLabel(
  anchors: LinkAnchors,
  attribute: string,
  label: string,
): { readonly data: LinkData; readonly count: number } {
  const select = (group: AnchoredJournals) =>
    selectRows(group, (row) => group.attributes[attribute]?.[row] === label);
  if (isPaired(anchors)) {
    const { keys, from, to, attributes } = anchors;
    const { values, anchor } = select({ keys, values: from, anchor: to, attributes });
    return { data: { from: values, to: anchor }, count: values.length };
  }
  const [domestic, foreign] = [select(anchors.domestic), select(anchors.foreign)];
  return { data: { domestic, foreign }, count: Math.min(domestic.values.length, foreign.values.length) };
}

function selectRows(group: AnchoredJournals, wanted: (row: number) => boolean): AnchoredJournals {
  const rows = [...group.values.keys()].filter(
    (row) => Number.isFinite(group.values[row]) && Number.isFinite(group.anchor[row]) && wanted(row),
  );
  const attributes: Record<string, readonly (string | null)[]> = {};
  for (const [name, labels] of Object.entries(group.attributes)) {
    attributes[name] = rows.map((row) => labels[row] ?? null);
  }
  return {
    keys: rows.map((row) => group.keys[row] as string),
    values: Float64Array.from(rows, (row) => group.values[row] as number),
    anchor: Float64Array.from(rows, (row) => group.anchor[row] as number),
    attributes,
  };
}
