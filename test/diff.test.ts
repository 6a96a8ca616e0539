import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DiffEdition, DiffListing, EditionDiff } from "../src/catalog/index.js";
import { diffEditions } from "../src/diff.js";
import type { ScaleSpec } from "../src/methodology/types.js";
import { issn, journal, list } from "./catalog/diff/invented-lists.js";
import { inventedEdition, methodology } from "./catalog/invented-evaluation.js";

const classes = (diff: EditionDiff) => diff.pairs.map((pair) => pair.class);
const changes = (diff: EditionDiff) =>
  diff.pairs.flatMap((pair) => pair.changes.map(({ kind, field, from, to }) => [kind, field, from, to]));

describe("diffEditions: tiers", () => {
  it("tells promoted, demoted, added, dropped and unchanged apart, by hand", () => {
    // A T2 → T1, B T1 → T2, C stays, D goes, E comes.
    const diff = diffEditions(
      list("1", [
        ["T2", "Annals A", issn(1)],
        ["T1", "Annals B", issn(2)],
        ["T3", "Annals C", issn(3)],
        ["T3", "Bulletin D", issn(4)],
      ]),
      list("2", [
        ["T1", "Annals A", issn(1)],
        ["T2", "Annals B", issn(2)],
        ["T3", "Annals C", issn(3)],
        ["T3", "Letters E", issn(5)],
      ]),
    );
    expect(classes(diff)).toEqual(["promoted", "demoted", "unchanged"]);
    expect(diff.added.map(({ place }) => place.title.en)).toEqual(["Letters E"]);
    expect(diff.dropped.map(({ place }) => place.title.en)).toEqual(["Bulletin D"]);
    expect(diff.transitions).toEqual([
      { from: "T1", to: "T2", count: 1 },
      { from: "T2", to: "T1", count: 1 },
      { from: "T3", to: "T3", count: 1 },
    ]);
    expect(diff.counts).toMatchObject({
      promoted: 1,
      demoted: 1,
      unchanged: 1,
      added: 1,
      dropped: 1,
      suspects: 0,
    });
  });

  it("counts a journal that is in no tier of one edition as dropped or added, and says what became of it", () => {
    const before = list("1", [
      ["T3", "Annals A", issn(1)],
      [null, "Annals B", issn(2), { status: "experts" }],
      ["T2", "Annals C", issn(3), { journal: journal("Annals C", issn(3), { key: "c" }) }],
    ]);
    const after = list(
      "2",
      [
        [null, "Annals A", issn(1)],
        ["T3", "Annals B", issn(2)],
      ],
      {
        exclusions: [
          { journal: "c", discipline: "optics", code: "FLAGGED", reason: { zh: "预警", en: "warned of" } },
        ],
      },
    );
    const diff = diffEditions(before, after);
    expect(diff.pairs).toEqual([]);
    expect(diff.dropped.map(({ otherEdition }) => otherEdition)).toEqual([
      { kind: "below" },
      { kind: "excluded", code: "FLAGGED", reason: { zh: "预警", en: "warned of" } },
    ]);
    expect(diff.added.map(({ otherEdition }) => otherEdition)).toEqual([{ kind: "experts" }]);
    expect([diff.before.listed, diff.after.listed]).toEqual([2, 1]);
  });

  it("does not compare tiers of schemes that nobody related", () => {
    const before = list("1", [["T1", "Annals A", issn(1)]], { scheme: { id: "abc", labels: ["T1"] } });
    const after = list("2", [["T2", "Annals A", issn(1)]]);
    expect(classes(diffEditions(before, after))).toEqual(["incomparable"]);
    expect(classes(diffEditions(before, after, { tiers: { T1: "T2" } }))).toEqual(["unchanged"]);
    expect(classes(diffEditions(before, after, { tiers: { T1: "T3" } }))).toEqual(["promoted"]);
  });

  it("refuses editions of two catalogs", () => {
    expect(() => diffEditions(list("1", []), list("2", [], { catalog: { id: "other" } }))).toThrow(
      expect.objectContaining({ code: "DIFF_CATALOG" }),
    );
  });

  it("answers nothing for two empty lists", () => {
    const diff = diffEditions(list("1", []), list("2", []));
    expect([diff.pairs, diff.added, diff.dropped, diff.transitions]).toEqual([[], [], [], []]);
    expect(diff.basis).toBeNull();
  });
});

describe("diffEditions: who is who", () => {
  it("pairs by the other keys where a CN lost a digit, and calls the CN suspect with what it was", () => {
    const diff = diffEditions(
      list("1", [["T2", "虚构数据（英文）", "10-1999/G2"]]),
      list("2", [["T1", "虚构数据（英文）", "0-1999/G2"]]),
    );
    expect(classes(diff)).toEqual(["promoted"]);
    expect(diff.pairs[0]?.changes).toEqual([
      { kind: "identifier-suspect", field: "cn", from: "10-1999/G2", to: "0-1999/G2", hints: ["10-1999/G2"] },
    ]);
  });

  it("calls a damaged identifier that became sound corrected", () => {
    const sound = issn(7654321);
    const damaged = `${sound.slice(0, 8)}${sound.endsWith("0") ? "1" : "0"}`;
    expect(
      changes(diffEditions(list("1", [["T1", "Annals A", damaged]]), list("2", [["T1", "Annals A", sound]]))),
    ).toEqual([["identifier-corrected", "issn", damaged, sound]]);
  });

  it("calls one of two ISSNs replaced corrected, all of them replaced suspect, one more metadata", () => {
    const to = (after: string, cn = "11-2999/TN") =>
      changes(
        diffEditions(
          list("1", [["T1", "虚构学报", `${issn(1)} ${issn(2)} ${cn}`]]),
          list("2", [["T1", "虚构学报", `${after} ${cn}`]]),
        ),
      ).map(([kind]) => kind);
    expect(to(`${issn(1)} ${issn(3)}`)).toEqual(["identifier-corrected"]);
    expect(to(issn(3))).toEqual(["identifier-suspect"]);
    expect(to(issn(1))).toEqual(["metadata"]);
    expect(to(`${issn(1)} ${issn(2)} ${issn(3)}`)).toEqual(["metadata"]);
  });

  it("pairs by CN where the mark of the language edition changed, and names that change", () => {
    const diff = diffEditions(
      list("1", [["T1", "虚构硬件（中英文）", "10-1999/TP"]]),
      list("2", [["T1", "虚构硬件（英文）", "10-1999/TP"]]),
    );
    expect(classes(diff)).toEqual(["language-edition"]);
  });

  it("keeps a journal and its English edition apart", () => {
    const rows = [
      ["T1", "虚构科学", "11-1999/TP"],
      ["T2", "虚构科学（英文版）", "11-2999/TP"],
    ] as const;
    expect(classes(diffEditions(list("1", rows), list("2", [rows[1], rows[0]])))).toEqual([
      "unchanged",
      "unchanged",
    ]);
    const gone = diffEditions(list("1", [rows[0]]), list("2", [rows[1]]));
    expect([gone.added.length, gone.dropped.length, gone.suspects.length]).toEqual([1, 1, 0]);
    // Without identifiers nobody can say whether the list means the other edition now.
    const unsure = diffEditions(list("1", [["T1", "虚构科学"]]), list("2", [["T1", "虚构科学（英文版）"]]));
    expect([unsure.added.length, unsure.dropped.length, unsure.suspects.length]).toEqual([0, 0, 1]);
  });

  it("takes another spelling for metadata, and another name under the same ISSN for a rename", () => {
    const diff = diffEditions(
      list("1", [
        ["T1", "Light - Science & Applications", issn(1)],
        ["T1", "Journal of Invented Optics", issn(2)],
      ]),
      list("2", [
        ["T1", "Light: Science and  Applications", issn(1)],
        ["T1", "Invented Optics Journal", issn(2)],
      ]),
    );
    expect(classes(diff)).toEqual(["metadata-only", "renamed"]);
  });

  it("follows a declared former title through new identifiers", () => {
    const diff = diffEditions(
      list("1", [["T2", "Abdominal Fancies", issn(1)]]),
      list("2", [
        [
          "T1",
          "Radiology",
          issn(2),
          {
            journal: journal("Radiology", issn(2), {
              titles: { zh: null, en: "Radiology", former: ["Abdominal Fancies"] },
            }),
          },
        ],
      ]),
    );
    expect(classes(diff)).toEqual(["promoted"]);
    expect(diff.pairs[0]?.evidence).toEqual({ agreed: ["former-title"], against: ["issn", "title"] });
  });

  it("decides nothing where ISSN and title point to different journals", () => {
    const diff = diffEditions(
      list("1", [
        ["T1", "Optical Dreams", issn(1)],
        ["T2", "Photonics", issn(2)],
      ]),
      list("2", [
        ["T1", "Optical Dreams", issn(2)],
        ["T2", "Acoustics", issn(3)],
      ]),
    );
    // The list's "Optical Dreams" has its old title and the ISSN of Photonics: one key for, one against, on both sides.
    expect(diff.pairs).toEqual([]);
    expect(diff.suspects).toHaveLength(1);
    expect(diff.suspects[0]?.before.map(({ title }) => title.en)).toEqual(["Optical Dreams", "Photonics"]);
    expect(diff.suspects[0]?.after.map(({ title }) => title.en)).toEqual(["Optical Dreams"]);
    expect(diff.added.map(({ place }) => place.title.en)).toEqual(["Acoustics"]);
  });

  it("does not take two exchanged ISSNs of like-titled journals for two renames", () => {
    const diff = diffEditions(
      list("1", [
        ["T1", "Transactions on Invented Signals", issn(1)],
        ["T2", "Invented Signals Magazine", issn(2)],
      ]),
      list("2", [
        ["T1", "Transactions on Invented Signals", issn(2)],
        ["T2", "Invented Signals Magazine", issn(1)],
      ]),
    );
    expect(diff.pairs).toEqual([]);
    expect(diff.suspects).toHaveLength(1);
    expect(diff.suspects[0]?.before).toHaveLength(2);
  });

  it("takes two shared ISSNs for more than a title that another journal has now", () => {
    const diff = diffEditions(
      list("1", [
        ["T1", "Work", `${issn(1)} ${issn(2)}`],
        ["T2", "Work: Reviews of Invented Labor", `${issn(3)} ${issn(4)}`],
      ]),
      list("2", [
        ["T1", "Work and Leisure", `${issn(1)} ${issn(2)}`],
        ["T2", "Work", `${issn(3)} ${issn(4)}`],
      ]),
    );
    expect(classes(diff)).toEqual(["renamed", "renamed"]);
  });

  it("lets joint evidence win over a single key that leads elsewhere, and says so of the other", () => {
    const diff = diffEditions(
      list("1", [["T1", "虚构信号学报", `${issn(1)} 11-1999/TN`]]),
      list("2", [
        ["T2", "虚构信号学报", issn(1)],
        ["T1", "虚构力学", "11-1999/TN"],
      ]),
    );
    expect(classes(diff)).toEqual(["demoted"]);
    expect(diff.added[0]?.sharesKeyWith[0]?.keys).toEqual(["cn"]);
  });

  it("pairs same-titled journals by their ISSNs", () => {
    const diff = diffEditions(
      list("1", [
        ["T1", "Heart Rhymes", issn(1)],
        ["T3", "Heart Rhymes", issn(2)],
      ]),
      list("2", [
        ["T3", "Heart Rhymes", issn(2)],
        ["T1", "Heart Rhymes", issn(1)],
      ]),
    );
    expect(diff.counts).toMatchObject({ unchanged: 2, ambiguous: 0, suspects: 0 });
  });

  it("reports a journal listed twice as ambiguous, with both rows", () => {
    const diff = diffEditions(
      list("1", [["T1", "Heart Rhymes", issn(1)]]),
      list("2", [
        ["T1", "Heart Rhymes", issn(1)],
        ["T3", "Heart Rhymes", issn(1)],
      ]),
    );
    expect(diff.ambiguous[0]?.after.map(({ position }) => position)).toEqual([1, 2]);
    expect([diff.pairs.length, diff.added.length, diff.dropped.length]).toEqual([0, 0, 0]);
  });

  it("matches a journal once per discipline, follows renamed disciplines, and says where else it is listed", () => {
    const inside = (discipline: string) => ({ discipline });
    const before = list("1", [
      ["T1", "Annals A", issn(1), inside("old-name")],
      ["T2", "Annals A", issn(1), inside("lasers")],
    ]);
    const after = list("2", [
      ["T2", "Annals A", issn(1), inside("new-name")],
      ["T2", "Annals A", issn(1), inside("sound")],
    ]);
    const diff = diffEditions(before, after, { disciplines: { "old-name": "new-name" } });
    expect(classes(diff)).toEqual(["demoted"]);
    expect(diff.dropped.map(({ place, otherDisciplines }) => [place.discipline, otherDisciplines])).toEqual([
      ["lasers", ["new-name", "sound"]],
    ]);
    expect(diff.added.map(({ place, otherDisciplines }) => [place.discipline, otherDisciplines])).toEqual([
      ["sound", ["lasers", "new-name"]],
    ]);
  });

  it("is silent about doubts between journals that are in no tier of either edition", () => {
    const diff = diffEditions(
      list("1", [[null, "Annals A", issn(1)]]),
      list("2", [[null, "Annals A", issn(2)]]),
    );
    expect(diff.suspects).toEqual([]);
  });

  it("says with whom a dropped journal shares a key", () => {
    const diff = diffEditions(
      list("1", [
        ["T1", "Optical Dreams", `${issn(1)} ${issn(2)}`],
        ["T2", "Photonic Night", issn(2)],
      ]),
      list("2", [["T1", "Optical Dreams", `${issn(1)} ${issn(2)}`]]),
    );
    expect(diff.dropped[0]?.sharesKeyWith.map(({ place, keys }) => [place.title.en, keys])).toEqual([
      ["Optical Dreams", ["issn"]],
    ]);
  });

  it("leaves out a key that more than 24 listings hold, and names it", () => {
    const rows = Array.from(
      { length: 25 },
      (_, i) => ["T1", `Annals ${"abcdefghijklmnopqrstuvwxyz"[i]}`, issn(9)] as const,
    );
    const diff = diffEditions(list("1", rows), list("2", rows));
    expect(diff.ignoredKeys).toEqual([`issn:${issn(9)}`]);
    expect(diff.counts.unchanged).toBe(25);
  });

  it("counts the fewest journals whose place changed", () => {
    const row = (n: number) => ["T1", `Annals ${n}`, issn(n)] as const;
    const diff = diffEditions(list("1", [1, 2, 3, 4].map(row)), list("2", [4, 1, 2, 3].map(row)));
    expect(changes(diff)).toEqual([["reordered", "position", "4", "1"]]);
  });
});

describe("diffEditions: properties", () => {
  const rows = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 40 }),
      tier: fc.constantFrom("T1", "T2", "T3"),
      bare: fc.boolean(),
    }),
    { selector: ({ number }) => number, maxLength: 30 },
  );
  const edition = (
    id: string,
    drawn: readonly { number: number; tier: string; bare: boolean }[],
  ): DiffEdition =>
    list(
      id,
      drawn.map(({ number, tier, bare }) => [
        tier,
        `Annals of ${number} ${"xyz"[number % 3]}`,
        bare ? "" : issn(number),
      ]),
    );
  const members = (diff: EditionDiff, side: "before" | "after") => [
    ...diff.pairs.map((pair) => pair[side].position),
    ...(side === "before" ? diff.dropped : diff.added).map(({ place }) => place.position),
    ...[...diff.suspects, ...diff.ambiguous].flatMap((open) => open[side].map(({ position }) => position)),
  ];

  it("puts every listing of either edition into exactly one place", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const diff = diffEditions(edition("1", a), edition("2", b));
        expect(members(diff, "before").sort((x, y) => x - y)).toEqual(a.map((_, i) => i + 1));
        expect(members(diff, "after").sort((x, y) => x - y)).toEqual(b.map((_, i) => i + 1));
      }),
    );
  });

  it("finds nothing between an edition and itself", () => {
    fc.assert(
      fc.property(rows, (a) => {
        const diff = diffEditions(edition("1", a), edition("1", a));
        expect(diff.pairs.every((pair) => pair.class === "unchanged")).toBe(true);
        expect(diff.pairs).toHaveLength(a.length);
      }),
    );
  });

  it("is mirrored when the editions change sides, and does not depend on the order of rows", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const there = diffEditions(edition("1", a), edition("2", b)).counts;
        const back = diffEditions(edition("2", [...b].reverse()), edition("1", [...a].reverse())).counts;
        expect([
          back.promoted,
          back.demoted,
          back.added,
          back.dropped,
          back.unchanged,
          back.suspects,
          back.ambiguous,
        ]).toEqual([
          there.demoted,
          there.promoted,
          there.dropped,
          there.added,
          there.unchanged,
          there.suspects,
          there.ambiguous,
        ]);
      }),
    );
  });

  it("does not change or freeze its arguments", () => {
    const before = list("1", [["T1", "Annals A", issn(1)]]);
    const copy = structuredClone(before);
    diffEditions(before, before);
    expect(before).toEqual(copy);
    expect(Object.isFrozen(before.listings[0] as DiffListing)).toBe(false);
  });
});

describe("diffEditions: editions of our own", () => {
  it("says that nothing differs between the bases of an edition and itself", async () => {
    const made = await inventedEdition();
    const diff = diffEditions(made, made);
    expect(diff.basis).toEqual([]);
    expect(diff.counts).toMatchObject({ unchanged: 3, added: 0, dropped: 0 });
  });

  it("names changed inputs, indicators, equivalence, methodology and library", async () => {
    const before = await inventedEdition();
    const after = structuredClone(before);
    const { manifest } = after;
    Object.assign(manifest, { inputs: [{ ...manifest.inputs[0], sha256: "c".repeat(64) }] });
    Object.assign(manifest.methodology as object, { version: "2027.1" });
    Object.assign(after.indicators[0] as object, { edition: "2026" });
    Object.assign(after.equivalence, { statement: { zh: "分别分级", en: "Separate lists" } });
    const diff = diffEditions(before, after);
    expect(diff.basis?.map(({ aspect, subject, to }) => [aspect, subject, to === null])).toEqual([
      ["input", "impact", false],
      ["input", "reach", true],
      ["indicator", "impact", false],
      ["equivalence", "", false],
      ["methodology", "", false],
    ]);
  });

  it("names changed weights, cuts and rules where both methodologies are given", async () => {
    const before = await inventedEdition();
    const other = structuredClone(methodology);
    const { score } = other.scales[0] as ScaleSpec;
    Object.assign(score.children[0] as object, { weight: 0.75 });
    Object.assign(score.aggregate, { method: "geometric" });
    Object.assign(other.eligibility, { requireIdentifier: true });
    Object.assign(other, {
      cuts: [{ method: "count", counts: [1, 1], ties: "better", population: "domestic" }],
    });
    const diff = diffEditions(before, before, { methodologies: { before: methodology, after: other } });
    expect(diff.basis).toEqual([
      { aspect: "weight", subject: "one/score/impact", from: "0.5", to: "0.75" },
      {
        aspect: "rule",
        subject: "one/score",
        from: '{"aggregate":{"method":"invented"},"id":"score","minimumCoverage":1}',
        to: '{"aggregate":{"method":"geometric"},"id":"score","minimumCoverage":1}',
      },
      {
        aspect: "cut",
        subject: "*/domestic",
        from: null,
        to: '{"counts":[1,1],"method":"count","ties":"better"}',
      },
      {
        aspect: "rule",
        subject: "eligibility",
        from: '{"excludeFlags":[],"requireIdentifier":false}',
        to: '{"excludeFlags":[],"requireIdentifier":true}',
      },
    ]);
  });

  it("refuses a methodology that is not the edition's", async () => {
    const made = await inventedEdition();
    const other = { ...methodology, version: "1" };
    expect(() => diffEditions(made, made, { methodologies: { before: methodology, after: other } })).toThrow(
      expect.objectContaining({ code: "DIFF_METHODOLOGY" }),
    );
  });
});
