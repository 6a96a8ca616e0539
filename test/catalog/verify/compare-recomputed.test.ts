import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  compareInputFiles,
  compareRecomputed,
  type Edition,
  VERIFICATION_STAGES,
  type Verification,
} from "../../../src/catalog/index.js";
import { inventedEdition, rights } from "../invented-evaluation.js";

type Loose = ReturnType<typeof JSON.parse>;
const copy = (edition: Edition): Loose => JSON.parse(JSON.stringify(edition));

let computed: Edition;
/** With a right to publish, so that values and scores are printed. */
let printed: Edition;
beforeAll(async () => {
  computed = copy(await inventedEdition());
  printed = copy(await inventedEdition({ rightToPublish: rights }));
});

/** The verification of a copy that someone changed. */
function changed(change: (edition: Loose) => void, base = printed): Verification {
  const edition = copy(base);
  change(edition);
  return compareRecomputed(edition, base);
}
const counts = ({ stages }: Verification) =>
  Object.fromEntries(stages.map(({ stage, count }) => [stage, count]));
const named = ({ stages }: Verification) => stages.flatMap((stage) => stage.named);
const sensing = (edition: Loose, key: string) =>
  edition.listings.find(({ discipline, journal }: Loose) => discipline === "sensing" && journal.key === key);

describe("compareRecomputed", () => {
  it("finds an edition the same as itself, in whatever order its members are written", () => {
    for (const edition of [computed, printed]) {
      const backwards = (value: Loose): Loose =>
        Array.isArray(value)
          ? value.map(backwards)
          : typeof value === "object" && value !== null
            ? Object.fromEntries(
                Object.entries(value)
                  .reverse()
                  .map(([name, member]) => [name, backwards(member)]),
              )
            : value;
      const { same, first, stages } = compareRecomputed(backwards(edition), edition, { sameText: true });
      expect([same, first, stages]).toEqual([true, null, []]);
    }
  });

  it.each<[stage: string, member: string, change: (edition: Loose) => void]>([
    ["library", "library.version", (edition) => (edition.manifest.library.version = "0.0.1")],
    ["methodology", "methodology.sha256", (edition) => (edition.manifest.methodology.sha256 = "0")],
    ["methodology", "rules.title.en", (edition) => (edition.rules.title.en = "Another")],
    ["methodology", "scheme.labels[0]", (edition) => (edition.scheme.labels[0] = "A")],
    ["methodology", "indicators.reach.window", (edition) => (edition.indicators[1].window = "5 years")],
    ["inputs", "sources/reach.csv", (edition) => (edition.manifest.inputs[1].sha256 = "c".repeat(64))],
    ["inputs", "sources/reach.csv.bytes", (edition) => (edition.manifest.inputs[1].bytes = 21)],
    ["journals", "candidates", (edition) => (edition.candidates = 5)],
    ["journals", "listing", (edition) => edition.listings.pop()],
    [
      "journals",
      "journal.issns[0].value",
      (edition) => (edition.listings[0].journal.issns[0].value = "0000-0027"),
    ],
    ["journals", "population", (edition) => (edition.listings[0].population = "domestic")],
    ["values", "impact.raw", (edition) => (edition.listings[0].values[0].raw = 9)],
    ["values", "reach.state", (edition) => (edition.listings[0].values[1].state = "blank")],
    ["values", "reach", (edition) => edition.listings[0].values.pop()],
    ["normalized", "impact.normalized", (edition) => (edition.listings[0].values[0].normalized = 0.5)],
    ["normalized", "trace.impact.censored.to", (edition) => (edition.trace[0].to = 0.01)],
    ["scores", "score", (edition) => (edition.listings[0].score = 0.8126)],
    [
      "scores",
      "ranked.one.nodes[0].weights[0].weight",
      (edition) => (edition.disciplines[0].ranked[0].nodes[0].weights[0].weight = 0.6),
    ],
    [
      "equivalence",
      "equivalence.statement.en",
      (edition) => (edition.equivalence.statement.en = "Two scales"),
    ],
    ["equivalence", "equivalence.lists", (edition) => (edition.equivalence.disciplines[0].lists = "dual")],
    ["tiers", "tier", (edition) => (edition.listings[0].tier = "T2")],
    ["tiers", "rank", (edition) => (edition.listings[0].rank = 2)],
    ["tiers", "listings[order]", (edition) => edition.listings.reverse()],
    ["tiers", "counts[0].foreign", (edition) => (edition.disciplines[0].counts[0].foreign = 7)],
    ["notes", "exclusion.reason.en", (edition) => (edition.exclusions[0].reason.en = "withdrawn")],
    ["notes", "indicators.reach.licence", (edition) => (edition.indicators[1].licence = "restricted")],
    [
      "notes",
      "issues.NUMBER_FORMAT.count",
      (edition) => (edition.issues.find(({ code }: Loose) => code === "NUMBER_FORMAT").count = 0),
    ],
    ["notes", "audit.statement.zh", (edition) => (edition.audit.statement.zh = "已检验")],
    ["notes", "statement.en", (edition) => (edition.statement.en = "For judging people")],
    [
      "notes",
      "rightToPublish[0].statement",
      (edition) => (edition.rightToPublish[0].statement = "Contract 8"),
    ],
    ["notes", "status", (edition) => (edition.status = "final")],
    ["notes", "note", (edition) => (edition.note = "an added member")],
  ])("places a change of one member at the stage %s: %s", (stage, member, change) => {
    const found = changed(change);
    expect([found.same, found.first]).toEqual([false, stage]);
    expect(counts(found)).toEqual({ [stage]: 1 });
    expect(named(found)).toEqual([expect.objectContaining({ member, follows: false })]);
  });

  it("gives the place and both values of a difference as JSON", () => {
    const [difference] = named(changed((edition) => (sensing(edition, "cn:11-2127/TM").tier = "T1")));
    expect(difference).toEqual({
      discipline: "sensing",
      journal: "cn:11-2127/TM",
      title: { zh: "虚构遥感学报", en: "虚构遥感学报" },
      member: "tier",
      published: '"T1"',
      recomputed: '"T2"',
      follows: false,
    });
  });

  it("knows a listing that was removed and one that was put in", () => {
    const removed = changed((edition) => edition.listings.splice(0, 1));
    expect(named(removed)).toEqual([
      expect.objectContaining({ member: "listing", published: null, recomputed: '"T1"' }),
    ]);
    const added = changed((edition) =>
      edition.listings.push({ ...edition.listings[0], discipline: "optics" }),
    );
    expect(named(added)).toEqual([
      expect.objectContaining({ discipline: "optics", published: '"T1"', recomputed: null }),
    ]);
  });

  it("says that the basis is the same where only results were changed, and lets none follow from another", () => {
    const found = changed((edition) => {
      edition.listings[0].values[0].raw = 9;
      edition.listings[0].score = 1;
      edition.listings[0].tier = "T2";
    });
    expect([found.sameBasis, found.first]).toEqual([true, "values"]);
    expect(found.stages.map(({ following }) => following)).toEqual([0, 0, 0]);
  });

  it("lets results follow from an input, counted and named last", () => {
    const found = changed((edition) => {
      edition.manifest.inputs[1].sha256 = "c".repeat(64);
      const listing = sensing(edition, "cn:11-2127/TM");
      Object.assign(listing.values[0], { raw: 9, normalized: 0.9 });
      Object.assign(listing, { score: 0.9, tier: "T1", rank: 1 });
    });
    expect([found.sameBasis, found.first]).toEqual([false, "inputs"]);
    expect(found.stages.map(({ stage, count, following }) => [stage, count, following])).toEqual([
      ["inputs", 1, 0],
      ["values", 1, 1],
      ["normalized", 1, 1],
      ["scores", 1, 1],
      ["tiers", 2, 2],
    ]);
    expect(
      named(found)
        .filter(({ follows }) => !follows)
        .map(({ member }) => member),
    ).toEqual(["sources/reach.csv"]);
  });

  it("does not let a tier follow from an input where nothing before it differs in its discipline", () => {
    const found = changed((edition) => {
      edition.manifest.inputs[1].sha256 = "c".repeat(64);
      edition.listings.find(({ discipline }: Loose) => discipline === "optics").score = 2;
      sensing(edition, "cn:11-2127/TM").tier = "T1";
    });
    expect(found.stages.at(-1)).toMatchObject({ stage: "tiers", count: 1, following: 0 });
  });

  it("gives a tier the benefit of the doubt where its scores are withheld", () => {
    const found = changed((edition) => {
      edition.manifest.inputs[1].sha256 = "c".repeat(64);
      sensing(edition, "cn:11-2127/TM").tier = "T1";
    }, computed);
    expect(found.stages.at(-1)).toMatchObject({ stage: "tiers", count: 1, following: 1 });
  });

  it("lets the methodology's own file follow from its content", () => {
    const edition = copy(printed);
    const file = { name: "methodology.json", file: "methodology.json", bytes: 1, sha256: "d".repeat(64) };
    edition.manifest.inputs.push(file);
    const before = copy(edition);
    edition.manifest.methodology.sha256 = "e".repeat(64);
    edition.manifest.inputs.at(-1).sha256 = "f".repeat(64);
    const { stages } = compareRecomputed(edition, before, { methodologyFile: "methodology.json" });
    expect(stages.map(({ stage, following }) => [stage, following])).toEqual([
      ["methodology", 0],
      ["inputs", 1],
    ]);
  });

  it("tells another library first, and compares the rest all the same", () => {
    const found = changed((edition) => {
      edition.manifest.library.version = "9.0.0";
      edition.listings[0].tier = "T2";
    });
    expect(found.stages.map(({ stage, following }) => [stage, following])).toEqual([
      ["library", 0],
      ["tiers", 1],
    ]);
  });

  it("knows the same content in other bytes", () => {
    const { same, first, sameBasis } = compareRecomputed(printed, printed, { sameText: false });
    expect([same, first, sameBasis]).toEqual([false, "text", true]);
  });

  it("names the first few and counts all", () => {
    const all = (edition: Loose) => {
      for (const listing of edition.listings) listing.of += 1;
    };
    expect(changed(all).stages[0]).toMatchObject({ stage: "tiers", count: 5, named: { length: 5 } });
    const edition = copy(printed);
    all(edition);
    expect(compareRecomputed(edition, printed, { named: 2 }).stages[0]?.named).toHaveLength(2);
  });

  it("bears whatever an edition was edited into", () => {
    for (const wrong of [null, 0, "x", [], {}, [null, 0, []]]) {
      for (const member of Object.keys(printed)) {
        const found = changed((edition) => (edition[member] = wrong));
        const isSame = JSON.stringify(wrong) === JSON.stringify((printed as Loose)[member]);
        expect(found.same, `${member} = ${JSON.stringify(wrong)}`).toBe(isSame);
      }
    }
  });

  it("overlooks no leaf: whichever is changed, one stage has it", () => {
    const leaves: (readonly (string | number)[])[] = [];
    const walk = (value: Loose, path: readonly (string | number)[]) => {
      if (typeof value !== "object" || value === null) leaves.push(path);
      else for (const name of Object.keys(value)) walk(value[name], [...path, name]);
    };
    walk(printed, []);
    fc.assert(
      fc.property(
        fc.constantFrom(...leaves),
        fc.constantFrom<unknown>("changed", -1, true, [1], {}),
        (path, value) => {
          const { same, stages } = changed((edition) => {
            const parent = path.slice(0, -1).reduce((inner, name) => inner[name], edition);
            parent[path.at(-1) as string] = value;
          });
          expect(same).toBe(false);
          for (const { stage, count } of stages) {
            expect(VERIFICATION_STAGES).toContain(stage);
            expect(count).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("finds an edition the same as itself, whatever it was edited into", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(printed)), fc.jsonValue(), (member, value) => {
        const edition = { ...copy(printed), [member]: JSON.parse(JSON.stringify(value)) };
        expect(compareRecomputed(edition, copy(edition), { sameText: true })).toMatchObject({
          same: true,
          first: null,
          sameBasis: true,
          stages: [],
        });
      }),
    );
  });
});

describe("compareInputFiles", () => {
  it("compares the library and the files that are there, and never says the same", () => {
    const { library, inputs } = computed.manifest;
    const [impact, reach] = inputs as [Loose, Loose];
    const found = compareInputFiles(computed, [{ ...impact, sha256: "c".repeat(64) }], library);
    expect([found.same, found.complete, found.first]).toEqual([false, false, "inputs"]);
    expect(named(found).map(({ member, recomputed }) => [member, recomputed])).toEqual([
      [impact.file, `"${"c".repeat(64)}"`],
      [reach.file, null],
    ]);
    expect(compareInputFiles(computed, inputs, library)).toMatchObject({ same: false, first: null });
  });
});
