import { describe, expect, it } from "vitest";
import { latexText } from "../../../src/ingest/publications/latex-text.js";

describe("LaTeX of a bibliography", () => {
  it.each([
    [String.raw`Fran{\c c}ais`, "Français"],
    [String.raw`Fran\c{c}ais`, "Français"],
    [String.raw`M{\"u}sic`, "Müsic"],
    [String.raw`M\"usic`, "Müsic"],
    [String.raw`M{\"{u}}sic`, "Müsic"],
    [String.raw`{\'E}tudes`, "Études"],
    [String.raw`\v{S}koda`, "Škoda"],
    [String.raw`na{\"\i}ve`, "naïve"],
    [String.raw`na\"{\i}ve`, "naïve"],
    [String.raw`\OE uvre, {\O}re, Stra{\ss}e`, "Œuvre, Øre, Straße"],
    [String.raw`\L{}\'od\'z`, "Łódź"],
    [String.raw`Science \& Art, 5\% \#1 a\_b`, "Science & Art, 5% #1 a_b"],
    ["{{IEEE} {T}ransactions}", "IEEE Transactions"],
    ["A~B -- C --- D", "A B – C — D"],
    [String.raw`\emph{Annals} of \textit{the} Sea`, "Annals of the Sea"],
    ["Nodes in $k$-trees", "Nodes in k-trees"],
    [String.raw`{\&} \textquoteright{}s`, "& ’s"],
    ["虚构  光学\n学报", "虚构 光学 学报"],
  ])("%s", (source, text) => {
    expect(latexText(source)).toEqual({ text, unknown: [] });
  });

  it("keeps the name of a command that is not known, and says so", () => {
    expect(latexText(String.raw`\apj`)).toEqual({ text: "apj", unknown: [String.raw`\apj`] });
  });
});
