import { describe, expect, it } from "vitest";
import { explain } from "../../src/catalog/index.js";
import { toExplanationText } from "../../src/publish/index.js";
import { inventedEdition, rights } from "../catalog/invented-evaluation.js";

describe("toExplanationText", () => {
  it("says where the journal stands, from which values, and how far the cuts are", async () => {
    const edition = await inventedEdition({ rightToPublish: rights });
    const text = toExplanationText(explain(edition, "cn:11-2127/TM"), "en");
    for (const part of [
      "CN: 11-2127/TM",
      "== Remote sensing: T2 (domestic journal, scale: One scale)",
      "Rank 2 of 3 journals on this scale in the discipline.",
      "Score 0.5.",
      "1 short",
      "Permitted use\n  For choosing journals, never for judging people",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/impact +1\.5 +50 \(of 3\) +0\.375 +50% +impact \(2025\), row 2/);
  });

  it("says in Chinese what is withheld and prints none of it", async () => {
    const text = toExplanationText(explain(await inventedEdition(), "issn:0000-0019"), "zh");
    expect(text).toContain("不公布");
    expect(text).toContain("许可");
    expect(text).not.toMatch(/3\.25|0\.8125/);
    // Listed in two disciplines, explained in both.
    expect(text.match(/^== /gm)).toHaveLength(2);
  });

  it("says of a changed value what changed it, and of a journal left out why", async () => {
    const edition = await inventedEdition({ rightToPublish: rights });
    expect(toExplanationText(explain(edition, "issn:0000-0035"), "en")).toContain(
      "impact: censored value (half-limit), 0.1 → 0.05.",
    );
    expect(toExplanationText(explain(edition, "issn:0000-0043"), "en")).toMatch(
      /^Invented Outsider\n[\s\S]*Left out\n {2}sensing: carries a warning flag/,
    );
  });

  it("gives a journal left to the experts no numbers", async () => {
    const text = toExplanationText(explain(await inventedEdition(), "title:inventedannals"), "en");
    expect(text).toContain("left to the experts");
    expect(text).toContain("Not ranked by number.");
    expect(text).toContain("There is no numeric cut to compare with.");
  });
});
