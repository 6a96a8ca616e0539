import { describe, expect, it } from "vitest";
import { standingOf } from "../../src/equivalence/standing-of.js";
import { TierCode } from "../../src/model/evaluation.js";

describe("standingOf", () => {
  it("tells a tier from what a code says where it is none", () => {
    expect([0, 2, TierCode.below, TierCode.experts, TierCode.unscored].map(standingOf)).toEqual([
      "tiered",
      "tiered",
      "below",
      "experts",
      "unlisted",
    ]);
  });
});
