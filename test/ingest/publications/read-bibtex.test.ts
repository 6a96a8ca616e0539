import { describe, expect, it } from "vitest";
import { bibtexChunks } from "../../../src/ingest/publications/bibtex-chunks.js";
import { readPublications } from "../../../src/publications.js";

const read = (text: string) => readPublications(new TextEncoder().encode(text), { name: "list.bib" });

describe("a BibTeX list", () => {
  it("gives journal, date, numbers and place of each entry", async () => {
    const { format, publications, issues } = await read(
      String.raw`% Invented.
@string{ invo = "Invented " # "Optics {\&} Light" }
@article{k1, title = {On {DNA} in $k$-space}, journal = invo, year = 2025, month = mar # "~15",
  issn = {1234-5679, 2345-6788}, doi = {https://doi.org/10.1234/ABC.5}}
@Article { k2 ,
  Title = "Quoted {"}words{"}",
  JournalTitle = {Revue Fran\c{c}aise d'{\'E}tudes},
  shortjournal = "Rev. Fr. {\'E}t.",
  date = {2024-07},
}
@inproceedings(c1, title={A talk}, booktitle={Proc. of Nothing}, year={2024})
`,
    );
    expect(format).toBe("bibtex");
    expect(issues.issues).toEqual([]);
    expect(publications).toEqual([
      {
        id: "k1",
        title: "On DNA in k-space",
        journalTitle: "Invented Optics & Light",
        abbreviation: null,
        issns: ["1234-5679, 2345-6788"],
        cn: null,
        doi: "10.1234/abc.5",
        date: { year: 2025, month: 3, day: 15 },
        type: "article",
        kind: "journal",
        place: { source: "list.bib", sheet: null, number: 3, unit: "line" },
      },
      expect.objectContaining({
        id: "k2",
        title: 'Quoted "words"',
        journalTitle: "Revue Française d'Études",
        abbreviation: "Rev. Fr. Ét.",
        date: { year: 2024, month: 7, day: null },
        place: { source: "list.bib", sheet: null, number: 5, unit: "line" },
      }),
      expect.objectContaining({ id: "c1", kind: "conference", date: { year: 2024, month: null, day: null } }),
    ]);
  });

  it("loses no other entry to a damaged one, and names the damaged one with its line", async () => {
    const { publications, issues } = await read(`@article{a, title={A}, journal={J}, year=2020}
@article{open, title = {never closed, journal = {J}
}
@article{b, title={B}, journal={J}, year=2020}
@article{comma, title={C} journal={J}, year=2020}
@article{d, title={D, at home@example.org}, journal={J}, year=2020}`);
    expect(publications.map(({ id }) => id)).toEqual(["a", "b", "d"]);
    expect(issues.issues.map(({ code, severity, row }) => [code, severity, row])).toEqual([
      ["BIBTEX_ENTRY_UNREADABLE", "error", 2],
      ["BIBTEX_ENTRY_UNREADABLE", "error", 5],
    ]);
    expect(issues.issues[0]?.message.zh).toContain("@article{open");
  });

  it("reads keys with blanks or Chinese, no key at all, and two of the same", async () => {
    const { publications } = await read(`@article{张三 2020, title={一}, journal={虚构学报}, year={2020}}
@article{, title={二}, journal={虚构学报}, year={２０２０}}
@article{title={三}, journal={虚构学报}, year={2020}}
@article{x, title={四}, journal={虚构学报}, year={2020}}
@article{x, title={五}, journal={虚构学报}, year={2020}}`);
    expect(publications.map(({ id, title }) => [id, title])).toEqual([
      ["张三 2020", "一"],
      ["", "二"],
      ["", "三"],
      ["x", "四"],
      ["x", "五"],
    ]);
    expect(publications.every(({ date }) => date?.year === 2020)).toBe(true);
  });

  it("says where an abbreviation or a command is not defined", async () => {
    const { publications, issues } = await read(
      String.raw`@article{a, title={A}, journal=nosuch, year=2020}
@article{b, title={B}, journal={\apj}, year=2020}`,
    );
    expect(publications.map(({ journalTitle }) => journalTitle)).toEqual(["nosuch", "apj"]);
    expect(issues.counts).toEqual({ BIBTEX_STRING_UNKNOWN: 1, BIBTEX_COMMAND_UNKNOWN: 1 });
  });

  it("takes the year of two that differ, and says so", async () => {
    const { publications, issues } = await read("@article{a, journal={J}, date={2022-12-30}, year={2023}}");
    expect(publications[0]?.date).toEqual({ year: 2023, month: null, day: null });
    expect(issues.counts).toEqual({ PUBLICATION_DATES_DIFFER: 1 });
  });

  it.each([
    ["@article{a, journal={arXiv preprint arXiv:2101.00001}, year=2021}", "preprint"],
    ["@article{a, journal={CoRR}, year=2021}", "preprint"],
    ["@misc{a, title={T}, eprint={2101.00001}, archivePrefix={arXiv}, year=2021}", "preprint"],
    ["@misc{a, title={T}, journal={J}, year=2021}", "unknown"],
    ["@misc{a, title={T}, howpublished={Web}, year=2021}", "other"],
    ["@phdthesis{a, title={T}, year=2021}", "thesis"],
    ["@incollection{a, title={T}, year=2021}", "book"],
    ["@patent{a, title={T}, year=2021}", "other"],
    ["@nonsense{a, title={T}, journal={J}, year=2021}", "unknown"],
  ])("%s is of the kind %s", async (text, kind) => {
    expect((await read(text)).publications[0]?.kind).toBe(kind);
  });

  it("without an entry is refused", async () => {
    await expect(read("@comment{nothing here}")).rejects.toMatchObject({ code: "PUBLICATIONS_NONE" });
    await expect(read("@article{open, title={x")).rejects.toMatchObject({ code: "BIBTEX_ENTRY_UNREADABLE" });
  });

  it("of a hundred thousand open entries is cut in one pass", () => {
    const text = "@article{a, title={\n".repeat(100_000);
    expect(bibtexChunks(text)).toHaveLength(100_000);
  });
});
