import { describe, expect, it } from "vitest";
import { describeIssue } from "../../../src/model/issue.js";
import { type TreatIssueCode, treatIssues } from "../../../src/scoring/treat/index.js";

const DETAILS: Readonly<Record<TreatIssueCode, Record<string, string | number>>> = {
  CENSORED_WITHOUT_RULE: { count: 3 },
  IMPUTATION_WITHOUT_BASIS: { count: 2, statistic: "median" },
  IMPUTATION_INCOMPLETE: { count: 2 },
  IMPUTATION_REGRESSION_UNDEFINED: { count: 2, complete: 3 },
  IMPUTATION_OUTSIDE_RANGE: { count: 2, minimum: 1, maximum: 9 },
  OUTLIERS_REMAIN: { count: 5, skewness: "2.40", kurtosis: "7.10" },
  OUTLIER_TRANSFORM_UNDEFINED: { count: 1, transform: "log" },
  OUTLIER_TRANSFORM_OVERFLOW: { transform: "Box–Cox", lambda: "5" },
  OUTLIER_LAMBDA_UNDEFINED: {},
};

describe("issues of a treatment", () => {
  it.each(Object.keys(treatIssues) as TreatIssueCode[])(
    "%s says what was found and what to do, in both languages",
    (code) => {
      const { message } = describeIssue(treatIssues, code, DETAILS[code]);
      for (const sentence of [message.en, message.zh]) {
        expect(sentence).not.toMatch(/[{}]/);
        for (const detail of Object.values(DETAILS[code])) expect(sentence).toContain(String(detail));
      }
      expect(message.en.trim().split(/[.!?] /).length).toBeGreaterThanOrEqual(1);
      expect(message.zh).toMatch(/请|或/);
    },
  );
});
