import { describe, expect, it } from "vitest";
import { nearIssns } from "../../../src/catalog/lookup/near-issns.js";
import {
  isAcronym,
  isMisprinted,
  isShortened,
  withoutGenericSubtitle,
} from "../../../src/catalog/lookup/title-forms.js";

describe("generic subtitle", () => {
  it("is dropped where a title of its own remains", () => {
    expect(withoutGenericSubtitle("en:inventedstructuresaninternationaljournal")).toBe(
      "en:inventedstructures",
    );
    expect(withoutGenericSubtitle("en:inventedstructurestheinternationaljournal")).toBe(
      "en:inventedstructures",
    );
  });

  it("stays where a single word would remain, and where the subtitle names a subject", () => {
    expect(withoutGenericSubtitle("en:wearaninternationaljournal")).toBeNull();
    expect(withoutGenericSubtitle("en:inventedstructuresaninternationaljournalofbridges")).toBeNull();
    expect(withoutGenericSubtitle("zh:虚构学报")).toBeNull();
  });
});

describe("acronym", () => {
  it.each(["FSE", "PNAS", "P.N.A.S.", "ＦＳＥ"])("%s is one", (text) => expect(isAcronym(text)).toBe(true));
  it.each(["Invented", "J. Inv. Opt.", "ABC Letters", "光谱", ""])("“%s” is none", (text) =>
    expect(isAcronym(text)).toBe(false),
  );
});

describe("misprint", () => {
  it("is one wrong word of four letters or more, or a linking word", () => {
    expect(isMisprinted("Invented Optisc", "Invented Optics")).toBe(true);
    expect(isMisprinted("Letters adn Notes", "Letters and Notes")).toBe(true);
  });

  it("is not a section, an acronym, a second word or a Chinese character", () => {
    expect(isMisprinted("Invented Physics Part A", "Invented Physics Part B")).toBe(false);
    expect(isMisprinted("Invented Physics 2", "Invented Physics 3")).toBe(false);
    expect(isMisprinted("IET Optics", "IEE Optics")).toBe(false);
    expect(isMisprinted("Invemted Optisc", "Invented Optics")).toBe(false);
    expect(isMisprinted("虚构光普学报", "虚构光谱学报")).toBe(false);
    expect(isMisprinted("Invented Optics", "Invented Optics")).toBe(false);
  });

  it("allows two letters only in a word of eight or more", () => {
    expect(isMisprinted("Invented Road", "Invented Rail")).toBe(false);
    expect(isMisprinted("Invented Spectrscpoy", "Invented Spectroscopy")).toBe(true);
  });
});

describe("shortened title", () => {
  it("begins the words of the title, linking words left out or not, or is its initials", () => {
    expect(isShortened("J. Inv. Opt. Soc.", "Journal of the Invented Optical Society")).toBe(true);
    expect(isShortened("JIOS", "Journal of the Invented Optical Society")).toBe(true);
    expect(isShortened("J. Inv. Opt.", "Journal of the Invented Optical Society")).toBe(false);
    expect(isShortened("Inv. J. Opt.", "Journal of the Invented Optical Society")).toBe(false);
    expect(isShortened("Optics", "Optics")).toBe(false);
  });
});

describe("near ISSNs", () => {
  it("differ in one character, or fill a lost one in", () => {
    // Eight places with ten digits, and an X at the end only: 8·10 + 1 forms, less the text itself eight times.
    expect(nearIssns("1234-5678")).toHaveLength(8 * 9 + 1);
    expect(nearIssns("1234-5678")).toContain("1234-567X");
    expect(nearIssns("234-5679")).toContain("1234-5679");
    expect(nearIssns("1234")).toEqual([]);
  });
});
