import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffEditions } from "../../../src/diff.js";
import { CHANGE_WORDS } from "../../../src/publish/change-words.js";
import { changeFlows } from "../../../src/publish/html/change-flows.js";
import { chartFlows } from "../../../src/publish/html/chart-flows.js";
import { issn, list } from "../../catalog/diff/invented-lists.js";

const words = CHANGE_WORDS.en;

describe("changeFlows", () => {
  it("leads every listing from its tier before to its tier now, by hand", () => {
    // A stays in T1, B and C rise from T2, D goes, E comes.
    const diff = diffEditions(
      list("1", [
        ["T1", "Annals A", issn(1)],
        ["T2", "Annals B", issn(2)],
        ["T2", "Annals C", issn(3)],
        ["T3", "Bulletin D", issn(4)],
      ]),
      list("2", [
        ["T1", "Annals A", issn(1)],
        ["T1", "Annals B", issn(2)],
        ["T1", "Annals C", issn(3)],
        ["T2", "Letters E", issn(5)],
      ]),
    );
    expect(changeFlows(diff, words)).toEqual({
      from: ["T1", "T2", "T3", "Not listed before"],
      to: ["T1", "T2", "T3", "Not listed now"],
      flows: [
        { from: 0, to: 0, count: 1, kind: "same" },
        { from: 1, to: 0, count: 2, kind: "up" },
        { from: 2, to: 3, count: 1, kind: "out" },
        { from: 3, to: 1, count: 1, kind: "in" },
      ],
    });
  });

  it("leads what nobody has paired to and from an end of its own", () => {
    const diff = diffEditions(
      list("1", [["T1", "Annals of Optics", issn(1)]]),
      list("2", [["T2", "Bulletin of Roads", issn(1)]]),
    );
    const { from, to, flows } = changeFlows(diff, words);
    expect([from.at(-1), to.at(-1)]).toEqual(["To be checked", "To be checked"]);
    expect(flows.map(({ kind, count }) => [kind, count])).toEqual([
      ["open", 1],
      ["open", 1],
    ]);
  });

  it("draws nothing of two empty editions", () => {
    expect(chartFlows(diffEditions(list("1", []), list("2", [])), "en").text).toBe("");
  });

  it("accounts for every listing of both editions once, whatever changed", () => {
    const tiers = fc.array(fc.constantFrom("T1", "T2", "T3", null), { maxLength: 12 });
    fc.assert(
      fc.property(tiers, tiers, (old, now) => {
        const rows = (of: readonly (string | null)[]) =>
          of.flatMap((tier, at) => (tier === null ? [] : [[tier, `Annals ${at}`, issn(at + 1)] as const]));
        const diff = diffEditions(list("1", rows(old)), list("2", rows(now)));
        const { from, to, flows } = changeFlows(diff, words);
        const sum = (side: "from" | "to", names: readonly string[]) =>
          flows
            .filter((flow) => /^T\d$/.test(names[flow[side]] as string))
            .reduce((total, { count }) => total + count, 0);
        expect([sum("from", from), sum("to", to)]).toEqual([diff.before.listed, diff.after.listed]);
      }),
    );
  });
});
