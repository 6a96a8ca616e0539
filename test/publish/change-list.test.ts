import { describe, expect, it } from "vitest";
import { diffEditions } from "../../src/diff.js";
import { listChanges } from "../../src/publish/change-list.js";
import { toMarkdown } from "../../src/publish/index.js";
import { issn, list } from "../catalog/diff/invented-lists.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";
import { inventedChanges } from "./invented-changes.js";

describe("listChanges", () => {
  it("puts every changed journal under its discipline, by kind, with both tiers, by hand", () => {
    // A rises, B falls, C is renamed and stays, D goes, E comes, F stays as it is.
    const diff = diffEditions(
      list("1", [
        ["T2", "Annals A", issn(1)],
        ["T1", "Annals B", issn(2)],
        ["T3", "Annals C", `${issn(3)} 11-2127/TM`],
        ["T3", "Bulletin D", issn(4)],
        ["T1", "Archive F", issn(6)],
      ]),
      list("2", [
        ["T1", "Annals A", issn(1)],
        ["T2", "Annals B", issn(2)],
        ["T3", "Letters C", `${issn(3)} 11-2127/TM`],
        ["T3", "Letters E", issn(5)],
        ["T1", "Archive F", issn(6)],
      ]),
    );
    const [optics, ...others] = listChanges(diff, "en");
    expect(others).toEqual([]);
    expect(optics?.rows.map((row) => [row.class, row.title, row.before, row.after])).toEqual([
      ["promoted", "Annals A", "T2", "T1"],
      ["demoted", "Annals B", "T1", "T2"],
      ["added", "Letters E", "", "T3"],
      ["dropped", "Bulletin D", "T3", ""],
      ["renamed", "Letters C", "T3", "T3"],
    ]);
    expect(optics?.rows[4]?.note).toContain("Annals C → Letters C");
    expect(optics?.counts).toEqual({
      before: 5,
      after: 5,
      unchanged: 2,
      promoted: 1,
      demoted: 1,
      incomparable: 0,
      added: 1,
      dropped: 1,
      open: 0,
    });
  });

  it("counts in each discipline as many listings before and now as the editions have", async () => {
    const diff = inventedChanges(await inventedEdition());
    const parts = listChanges(diff, "zh");
    const total = (side: "before" | "after") => parts.reduce((sum, { counts }) => sum + counts[side], 0);
    expect([total("before"), total("after")]).toEqual([diff.before.listed, diff.after.listed]);
  });

  it("keeps together what nobody has paired", () => {
    // One ISSN, two titles: the keys contradict each other.
    const diff = diffEditions(
      list("1", [["T1", "Annals of Optics", issn(1)]]),
      list("2", [["T2", "Bulletin of Roads", issn(1)]]),
    );
    const [part] = listChanges(diff, "en");
    expect(part?.counts).toMatchObject({ before: 1, after: 1, open: 1, added: 0, dropped: 0 });
    expect(part?.rows).toEqual([
      {
        class: "suspect",
        title: "Annals of Optics or Bulletin of Roads",
        issn: issn(1),
        cn: "",
        before: "T1",
        after: "T2",
        note: "ISSN agree, title disagree",
      },
    ]);
  });
});

describe("toMarkdown with changes", () => {
  it("tells them at the end, with titles that are no markup", async () => {
    const edition = await inventedEdition();
    const text = toMarkdown(edition, "en", { changes: inventedChanges(edition) });
    expect(text).toContain("## Changes");
    expect(text).toContain("Against edition 2024: 3 → 3 listings.");
    expect(text).toMatch(/\| promoted \| Invented Letters, Part "A" .*\| T2 \| T1 \|/);
    expect(text).toContain("Gone \\*Annals\\*");
    expect(toMarkdown(edition, "en")).not.toContain("Changes");
  });

  it("refuses changes that lead to another edition", async () => {
    const edition = await inventedEdition();
    const changes = inventedChanges(await inventedEdition({ id: "2028" }));
    expect(() => toMarkdown(edition, "en", { changes })).toThrow(/2028/);
  });
});
