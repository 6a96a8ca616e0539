import { describe, expect, it } from "vitest";
import { type MembershipRule, readTable } from "../../src/ingest/index.js";
import type { Memberships, SourceTable } from "../../src/model/table.js";
import { read, simple, utf8 } from "./support.js";

const list = ({ memberships }: SourceTable) => {
  const found = memberships as Memberships;
  return [...found.record].map((record, at) => [
    record,
    found.scheme?.[at],
    found.discipline[at],
    found.index[at],
    found.label[at],
    found.rank[at],
    found.size[at],
  ]);
};
const builtIn = (text: string, layout: string) => readTable(utf8(text), { name: "test", layout });

describe("memberships", () => {
  it("come from repeated groups, blank ones left out", async () => {
    const table = await builtIn(
      "Journal,IF(2025),Category_1,IF Quartile(2025)_1,IF Rank(2025)_1,Category_2,IF Quartile(2025)_2,IF Rank(2025)_2\n" +
        'A,1.2,"OPTICS, X",Q1,3/40,PHYSICS,Q2,12/30\nB,0.4,OPTICS,Q4,N/A,,,\n',
      "jcr",
    );
    expect(list(table)).toEqual([
      [0, "", "OPTICS, X", "", "Q1", 3, 40],
      [0, "", "PHYSICS", "", "Q2", 12, 30],
      [1, "", "OPTICS", "", "Q4", Number.NaN, Number.NaN],
    ]);
  });

  it("come from one triple, or from a packed cell of the same name", async () => {
    const triple = await builtIn(
      "Journal, IF(2023),Category,IF Quartile(2023),Category Rank(2023)\nA,1,ART,Q1,1/3\n",
      "jcr",
    );
    expect(list(triple)).toEqual([[0, "", "ART", "", "Q1", 1, 3]]);
    const packed = await builtIn("Journal,category,if_2022,\nA,ART - SCIE(Q1); LAW - ESCI(N/A),1,\n", "jcr");
    expect(list(packed)).toEqual([
      [0, "", "ART", "SCIE", "Q1", Number.NaN, Number.NaN],
      [0, "", "LAW", "ESCI", "", Number.NaN, Number.NaN],
    ]);
  });

  it("come from major and minor fields with zone, rank and size in one cell", async () => {
    const table = await builtIn(
      "Journal,大类,大类分区,小类1,小类1分区\nA,医学,4 [625/778], ONCOLOGY 肿瘤学,3\n",
      "cas",
    );
    expect(list(table)).toEqual([
      [0, "大类", "医学", "", "4", 625, 778],
      [0, "小类", "ONCOLOGY 肿瘤学", "", "3", Number.NaN, Number.NaN],
    ]);
  });

  it("report a rank that became a date, or that is none", async () => {
    const rule: MembershipRule = { discipline: { headers: ["Field"] }, rank: { headers: ["Rank"] } };
    const layout = { ...simple, memberships: [rule] };
    const table = await read("Title,Field,Rank\nA,X,31-Jan\nB,X,40/30\nC,X,2/30", { layout });
    expect(list(table).map((found) => found[5])).toEqual([Number.NaN, Number.NaN, 2]);
    expect(table.issues.issues.filter(({ code }) => code === "MEMBERSHIP_UNREADABLE")).toHaveLength(2);
  });

  it("are absent where the source has no such columns", async () => {
    expect((await read("Title\nA")).memberships).toBeNull();
  });
});
