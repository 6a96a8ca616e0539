import { describe, expect, it } from "vitest";
import { describeDiagnostics } from "../../src/catalog/describe-diagnostics.js";
import { ruleLicences } from "../../src/catalog/licence.js";
import { evaluation, inventedEdition, methodology, rights } from "./invented-evaluation.js";

const given = evaluation.disciplines.get("sensing")?.scales[0]?.diagnostics ?? null;
const restricted = ruleLicences(methodology);
const allowed = ruleLicences(methodology, { rightToPublish: rights });

describe("describeDiagnostics", () => {
  it("tells nominal and effective weights, correlations and flags in an edition", async () => {
    const [sensing, optics] = (await inventedEdition()).disciplines;
    expect(sensing?.ranked[0]?.diagnostics).toEqual({
      journals: 12,
      indicators: [
        { indicator: "impact", nominal: 0.5, importance: 0.81, effective: 0.75 },
        { indicator: "reach", nominal: 0.5, importance: 0.27, effective: 0.25 },
      ],
      correlations: [
        [1, -0.375],
        [-0.375, 1],
      ],
      flags: [{ first: "impact", second: "reach", flag: "negative" }],
    });
    expect(optics?.ranked[0]?.diagnostics).toBeNull();
  });

  it("keeps back figures on withheld values that rest on fewer than ten journals", () => {
    if (given === null) throw new Error("The invented evaluation has lost its diagnostics.");
    expect(describeDiagnostics({ ...given, journals: 10 }, restricted)).not.toBeNull();
    expect(describeDiagnostics({ ...given, journals: 9 }, restricted)).toBeNull();
    expect(describeDiagnostics({ ...given, journals: 9 }, allowed)).not.toBeNull();
  });

  it("has null where a figure cannot be computed", () => {
    if (given === null) throw new Error("The invented evaluation has lost its diagnostics.");
    const still = { id: "reach", nominal: 0.5, importance: Number.NaN, effective: 0 };
    const described = describeDiagnostics(
      { ...given, indicators: [still], correlations: [[Number.NaN]], flags: [] },
      allowed,
    );
    expect(described?.indicators[0]?.importance).toBeNull();
    expect(described?.correlations).toEqual([[null]]);
  });
});
