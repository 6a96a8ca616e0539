import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/model/errors.js";
import { issnCheckDigit, isValidIssn, normalizeIssn } from "../../src/registry/index.js";
import { transpositions } from "../../src/registry/issn.js";

const sevenDigits = fc.integer({ min: 0, max: 9_999_999 }).map((n) => String(n).padStart(7, "0"));

describe("issnCheckDigit", () => {
  it("weights the digits 8 to 2 and takes the complement to 11", () => {
    // 0·8 + 3·7 + 7·6 + 8·5 + 5·4 + 9·3 + 5·2 = 160; 160 mod 11 = 6; 11 − 6 = 5 (ISO 3297, the standard's own example).
    expect(issnCheckDigit("0378595")).toBe("5");
  });

  it.each([
    ["0000000", "0"], // sum 0, complement 11, written 0
    ["0000006", "X"], // 6·2 = 12; 12 mod 11 = 1; 11 − 1 = 10
    ["2434561", "X"], // 16 + 28 + 18 + 20 + 20 + 18 + 2 = 122; 122 mod 11 = 1
  ])("gives %s the character %s", (digits, check) => {
    expect(issnCheckDigit(digits)).toBe(check);
  });

  it.each(["", "123456", "12345678", "123456X", "１２３４５６７"])("refuses “%s”", (digits) => {
    expect(() => issnCheckDigit(digits)).toThrow(UsageError);
  });

  it("notices every wrong digit", () => {
    // A difference d at weight w changes the sum by d·w; neither is a multiple of 11.
    fc.assert(
      fc.property(sevenDigits, fc.nat(6), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const wrong = String((Number(digits[place]) + shift) % 10);
        const changed = digits.slice(0, place) + wrong + digits.slice(place + 1);
        expect(issnCheckDigit(changed)).not.toBe(issnCheckDigit(digits));
      }),
      { numRuns: 300 },
    );
  });

  it("notices every swap of different neighbors among the first seven", () => {
    // The sum changes by the difference of the two digits, 1 to 9 in size.
    fc.assert(
      fc.property(sevenDigits, fc.nat(5), (digits, place) => {
        fc.pre(digits[place] !== digits[place + 1]);
        const swapped = `${digits.slice(0, place)}${digits[place + 1]}${digits[place]}${digits.slice(place + 2)}`;
        expect(issnCheckDigit(swapped)).not.toBe(issnCheckDigit(digits));
      }),
      { numRuns: 300 },
    );
  });

  it("notices a swap of the last digit with the check digit, unless they are equal", () => {
    fc.assert(
      fc.property(sevenDigits, (digits) => {
        const check = issnCheckDigit(digits);
        fc.pre(check !== "X" && check !== digits[6]);
        expect(issnCheckDigit(digits.slice(0, 6) + check)).not.toBe(digits[6]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("isValidIssn", () => {
  it.each(["0378-5955", "2434-561X"])("accepts %s", (text) => expect(isValidIssn(text)).toBe(true));
  it.each(["0378-5954", "03785955", "2434-561x", " 0378-5955", "", "0378–5955"])("rejects “%s”", (text) => {
    expect(isValidIssn(text)).toBe(false);
  });
});

describe("normalizeIssn", () => {
  it.each([
    ["03785955", "0378-5955"],
    [" 0378 5955 ", "0378-5955"],
    ["0378–5955", "0378-5955"],
    ["０３７８－５９５５", "0378-5955"],
    ["2434-561x", "2434-561X"],
    ["0378-5954", null],
    ["378-5955", null],
    ["", null],
  ])("brings “%s” to %s", (text, expected) => expect(normalizeIssn(text)).toBe(expected));

  it("is the identity on what it gives", () => {
    fc.assert(
      fc.property(sevenDigits, (digits) => {
        const once = normalizeIssn(digits + issnCheckDigit(digits));
        expect(once).not.toBeNull();
        expect(normalizeIssn(once as string)).toBe(once);
        expect(isValidIssn(once as string)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("transpositions", () => {
  it("finds the swap that was made", () => {
    fc.assert(
      fc.property(sevenDigits, fc.nat(5), (digits, place) => {
        fc.pre(digits[place] !== digits[place + 1]);
        const right = digits + issnCheckDigit(digits);
        const wrong = right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2);
        expect(transpositions(wrong)).toContain(`${right.slice(0, 4)}-${right.slice(4)}`);
      }),
      { numRuns: 200 },
    );
  });
});
