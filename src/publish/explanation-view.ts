/** Publish: an explanation as titles, sentences and tables, for the terminal and the web page alike. */

import type { ExplainedListing, Explanation } from "../catalog/index.js";
import { languageWord } from "../model/language-words.js";
import type { Language } from "../model/text.js";
import { scopeWords } from "./equivalence-words.js";
import { equivalenceSections } from "./explanation-equivalence.js";
import { valueTable } from "./explanation-values.js";
import { figure } from "./figure.js";
import { firedRuleWords } from "./fired-rule-words.js";
import { EDITION_STATUS_WORDS, LISTING_STATUS_WORDS, POPULATION_WORDS } from "./status-words.js";
import type { ViewSection } from "./view-section.js";

export interface ExplanationView {
  readonly title: string;
  /** The other title, identifiers, and what the edition says about the journal. */
  readonly about: readonly string[];
  /** Per listing: a title with the tier, then its sections. */
  readonly listings: readonly { readonly title: string; readonly sections: readonly ViewSection[] }[];
  /** Exclusions, equivalence and permitted use. */
  readonly notes: readonly ViewSection[];
}

/** Everything an explanation says, in one language, numbers rounded for reading. */
export function explanationView(explanation: Explanation, language: Language): ExplanationView {
  const zh = language === "zh";
  const { catalog, edition, status, equivalence, exclusions } = explanation;
  const notes: ViewSection[] = [];
  if (exclusions.length > 0) {
    notes.push({
      title: zh ? "未参评或被排除" : "Left out",
      lines: exclusions.map(
        ({ discipline, reason }) =>
          `${discipline === null ? "" : `${discipline}${zh ? "：" : ": "}`}${reason[language]}`,
      ),
      table: null,
    });
  }
  const disciplines = explanation.listings.map(({ listing, discipline }) => ({
    id: listing.discipline,
    name: discipline,
  }));
  notes.push(
    {
      title: zh ? "中外期刊同质等效" : "Equivalence of domestic and foreign journals",
      lines: [
        equivalence.statement[language],
        ...equivalence.steps.flatMap((step, index) => [
          `${index + 1}. ${step.statement[language]}${scopeWords({ disciplines }, step, language)}`,
          `${zh ? "理由：" : "Reason: "}${step.reason[language]}`,
        ]),
      ],
      table: null,
    },
    { title: zh ? "使用说明" : "Permitted use", lines: [explanation.statement[language]], table: null },
  );
  return {
    title: explanation.title[language],
    about: [
      ...aboutJournal(explanation, language),
      `${catalog.title[language]} ${edition}${zh ? "（" : " ("}${EDITION_STATUS_WORDS[status][language]}${zh ? "）" : ")"}`,
    ],
    listings: explanation.listings.map((listing) => ({
      title: headline(listing, language),
      sections: listingSections(explanation, listing, language),
    })),
    notes,
  };
}

function aboutJournal({ title, described }: Explanation, language: Language): readonly string[] {
  if (described === null) return [];
  const zh = language === "zh";
  const shown = title[language];
  const { titles, issns, cn, languages, sponsor, publisher, country } = described;
  const others = [titles.zh, titles.en, ...titles.other].filter((text) => text !== null && text !== shown);
  const label = (chinese: string, english: string, text: string | null) =>
    text === null || text === "" ? [] : [zh ? `${chinese}：${text}` : `${english}: ${text}`];
  const list = (texts: readonly (string | null)[]) => [...new Set(texts)].join(zh ? "；" : "; ");
  return [
    ...label("其他刊名", "Other titles", list(others)),
    ...label("曾用名", "Former titles", list(titles.former)),
    ...label("ISSN", "ISSN", list(issns.map(({ value }) => value))),
    ...label("CN", "CN", cn),
    ...label("语种", "Language", list(languages.map((code) => languageWord(code, language)))),
    ...label("主办单位", "Sponsor", sponsor),
    ...label("出版单位", "Publisher", publisher),
    ...label("国家", "Country", country),
  ];
}

function headline({ listing, discipline, scale }: ExplainedListing, language: Language): string {
  const zh = language === "zh";
  const tier = listing.tier ?? LISTING_STATUS_WORDS[listing.status][language];
  const population = POPULATION_WORDS[listing.population][language];
  return zh
    ? `${discipline.zh}：${tier}（${population}期刊，尺度：${scale.zh}）`
    : `${discipline.en}: ${tier} (${population} journal, scale: ${scale.en})`;
}

function listingSections(
  { labels, indicators }: Explanation,
  explained: ExplainedListing,
  language: Language,
): readonly ViewSection[] {
  const zh = language === "zh";
  const { listing, scoreWithheld, together } = explained;
  const place =
    listing.rank === null
      ? zh
        ? "未作定量排名。"
        : "Not ranked by number."
      : zh
        ? `在本学科${together ? "中外统一排序" : "该尺度"}的 ${listing.of} 种期刊中位列第 ${listing.rank}。`
        : `Rank ${listing.rank} of ${listing.of} journals ${together ? "of all scales" : "on this scale"} in the discipline.`;
  const score =
    listing.score === null
      ? (scoreWithheld?.[language] ?? null)
      : zh
        ? `综合得分 ${figure(listing.score)}。`
        : `Score ${figure(listing.score)}.`;
  const rules = firedRuleWords(explained, indicators, labels, language);
  return [
    {
      title: zh ? "位次与得分" : "Rank and score",
      lines: [place, ...(score === null ? [] : [score])],
      table: null,
    },
    valueTable(explained, language),
    distances(explained, language),
    {
      title: zh ? "起作用的规则" : "Rules that decided",
      lines: rules.length > 0 ? rules : [zh ? "没有触发特别规则。" : "No special rule applied."],
      table: null,
    },
    ...equivalenceSections(explained.equivalence, language),
  ];
}

/** Short of the last journal, beyond it, and level with it. */
const DISTANCE = {
  zh: { places: ["差 # 位", "靠前 # 位", "正是末位"], score: ["差 #", "高出 #", "相同"] },
  en: {
    places: ["# short", "# inside", "the last one"],
    score: ["# short", "# better", "the same"],
  },
} as const;

function distances({ listing, cuts }: ExplainedListing, language: Language): ViewSection {
  const zh = language === "zh";
  const title = zh ? "与分级线的距离" : "Distance to the cuts";
  if (listing.rank === null || cuts.length === 0) {
    const nothing = zh ? "没有定量分级线可比。" : "There is no numeric cut to compare with.";
    return { title, lines: [nothing], table: null };
  }
  const words = DISTANCE[language];
  const distance = (missing: number, unit: keyof typeof words) =>
    words[unit][missing > 0 ? 0 : missing < 0 ? 1 : 2].replace("#", figure(Math.abs(missing)));
  const scores = cuts.some(({ gap }) => gap !== null);
  return {
    title,
    lines: [],
    table: {
      head: [
        zh ? "级别" : "Tier",
        zh ? "该级期刊数" : "Journals",
        zh ? "末位位次" : "Last rank",
        zh ? "本刊位次距末位" : "Places to it",
        ...(scores ? [zh ? "末位得分" : "Last score", zh ? "本刊得分距末位" : "Score to it"] : []),
      ],
      rows: cuts.map(({ tier, journals, lastRank, places, lastScore, gap }) => [
        tier,
        String(journals),
        String(lastRank),
        places === null ? "" : distance(places, "places"),
        ...(scores
          ? [lastScore === null ? "" : figure(lastScore), gap === null ? "" : distance(gap, "score")]
          : []),
      ]),
      align: "lrrrrr",
    },
  };
}
