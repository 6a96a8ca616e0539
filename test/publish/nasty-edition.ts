/** The invented edition with titles that try to break out of whatever they are printed in. No real journal. */

import type { Edition } from "../../src/catalog/index.js";
import { inventedEdition, rights } from "../catalog/invented-evaluation.js";

export const NASTY_TITLES = [
  '</script><script>alert("1")</script>',
  "<img src=x onerror=alert(2)>",
  `"><svg onload='alert(3)'>`,
  "=1+1",
  "@SUM(A1)",
  "-2+3",
  "line\u2028separator\u2029here",
  "<!--<script>",
  "nul\0bell\x07half\ud800",
  "_x0041_ & <b>bold</b> ]]>",
  "{{title}} $" + "{title} `tick`",
  "00123",
];

/** Every title once as Chinese and once as English title, in listings, exclusions and names. */
export async function nastyEdition(): Promise<Edition> {
  const made = await inventedEdition({ rightToPublish: rights });
  const first = made.listings[0]!;
  const listings = NASTY_TITLES.map((title, at) => ({
    ...first,
    tier: at % 2 === 0 ? "T1" : "T2",
    journal: {
      ...first.journal,
      key: `title:${title}`,
      titles: { zh: title, en: `${title} (en)`, other: [title], former: [title] },
      issns: [{ value: "0000-0019", role: null }],
      cn: "11-2127/TM",
      languages: [title],
      sponsor: title,
    },
  }));
  return {
    ...made,
    catalog: { ...made.catalog, title: { zh: NASTY_TITLES[0]!, en: NASTY_TITLES[1]! } },
    statement: { zh: NASTY_TITLES[2]!, en: NASTY_TITLES[2]! },
    disciplines: made.disciplines.map((discipline) =>
      discipline.id === first.discipline
        ? { ...discipline, name: { zh: NASTY_TITLES[2]!, en: NASTY_TITLES[2]! } }
        : discipline,
    ),
    listings,
    exclusions: NASTY_TITLES.map((title) => ({
      journal: `title:${title}`,
      title,
      discipline: title,
      code: "FLAGGED",
      reason: { zh: title, en: title },
      source: null,
      row: null,
    })),
    equivalence: {
      statement: { zh: NASTY_TITLES[1]!, en: NASTY_TITLES[1]! },
      steps: [
        {
          type: "separate",
          statement: { zh: NASTY_TITLES[2]!, en: NASTY_TITLES[2]! },
          reason: { zh: NASTY_TITLES[0]!, en: NASTY_TITLES[0]! },
          date: null,
          disciplines: [NASTY_TITLES[3]!],
        },
      ],
      disciplines: [],
    },
  };
}
