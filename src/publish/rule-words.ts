/** Publish: declared rules as sentences. A rule that is not known here is printed as it was declared. */

import type { Edition, EditionIndicator, EditionMethod } from "../catalog/index.js";
import type { CutDeclaration, SmallDisciplineRule, TieRule } from "../methodology/types.js";
import type { Bilingual, Language } from "../model/text.js";
import { percent, trimmed } from "./figure.js";

const TIES: Readonly<Record<TieRule, Bilingual>> = {
  better: {
    zh: "分级线处得分相同的期刊一律归入较高一级",
    en: "journals tied at a cut all go to the better tier",
  },
  worse: {
    zh: "分级线处得分相同的期刊一律归入较低一级",
    en: "journals tied at a cut all go to the worse tier",
  },
  majority: {
    zh: "分级线处得分相同的期刊归入其多数所在的一级",
    en: "journals tied at a cut go to the tier that would take most of them",
  },
};

const SIZES = {
  ratio: { zh: "位次与总数之比", en: "by rank divided by the number of journals" },
  ceil: { zh: "数量向上取整", en: "sizes rounded up" },
  floor: { zh: "数量向下取整", en: "sizes rounded down" },
  round: { zh: "数量四舍五入", en: "sizes rounded" },
} as const;

/** Where a tier ends, without a full stop. */
export function cutWords(cut: CutDeclaration, labels: readonly string[], language: Language): string {
  const zh = language === "zh";
  const tiers = (parts: readonly string[]) =>
    labels.map((label, at) => `${label} ${parts[at] ?? ""}`.trim()).join(zh ? "、" : ", ");
  switch (cut.method) {
    case "share": {
      const sizes = tiers(cut.shares.map(percent));
      return zh
        ? `按排名比例分级：${sizes}（${SIZES[cut.size].zh}）；${TIES[cut.ties].zh}`
        : `by share of the ranked journals: ${sizes} (${SIZES[cut.size].en}); ${TIES[cut.ties].en}`;
    }
    case "count": {
      const sizes = tiers(cut.counts.map((count) => (zh ? `${count} 种` : String(count))));
      return zh
        ? `按数量分级：${sizes}；${TIES[cut.ties].zh}`
        : `by number of journals: ${sizes}; ${TIES[cut.ties].en}`;
    }
    case "threshold": {
      const limits = tiers(cut.thresholds.map((limit) => trimmed(limit, 6)));
      const inside = cut.closed === "inclusive";
      return zh
        ? `按得分界限分级：${limits}（${inside ? "恰在界限上的计入该级" : "恰在界限上的不计入该级"}）`
        : `by score limits: ${limits} (${inside ? "a score on the limit is inside the tier" : "a score on the limit is outside the tier"})`;
    }
    case "quartile":
      return zh ? `按四分位分级；${TIES[cut.ties].zh}` : `by quartile; ${TIES[cut.ties].en}`;
    default: {
      const {
        method,
        discipline: _,
        population: __,
        ...options
      } = cut as CutDeclaration & {
        readonly method: string;
      };
      return asDeclared(method, options);
    }
  }
}

export function smallDisciplineWords({ fewerThan, rule }: SmallDisciplineRule, language: Language): string {
  const words = {
    evaluate: { zh: "仍按同样方法评价", en: "are evaluated all the same" },
    parent: { zh: "并入上级学科归一化", en: "are normalized within the parent discipline" },
    experts: { zh: "交由专家评议，不作定量分级", en: "are left to the experts, without a numeric tier" },
  }[rule];
  return language === "zh"
    ? `同一尺度上期刊不足 ${fewerThan} 种的学科${words.zh}`
    : `Disciplines with fewer than ${fewerThan} journals on a scale ${words.en}`;
}

export function missingWords({ missing }: EditionIndicator, language: Language): string {
  switch (missing.policy) {
    case "exclude":
      return pick(language, "缺失则不参评，并列明原因", "a journal without it is left out, with the reason");
    case "rescale":
      return pick(language, "缺失时权重由其余指标分担", "its weight goes to the other indicators");
    case "experts":
      return pick(language, "缺失则交由专家评议", "a journal without it is left to the experts");
    case "refuse":
      return pick(language, "不允许缺失", "may not be missing");
    case "impute": {
      const { rule, ...options } = missing.by;
      const by = asDeclared(rule, options);
      return pick(language, `缺失时填补（${by}），并留痕`, `filled (${by}) and traced`);
    }
    default:
      return asDeclared((missing as { readonly policy: string }).policy, {});
  }
}

/** What happens to a value before it is normalized; empty where nothing does. */
export function treatmentWords({ censored, outliers }: EditionIndicator, language: Language): string {
  const parts = [
    ...(censored === null
      ? []
      : [
          pick(language, "界外值", "censored values") +
            pick(language, "：", ": ") +
            asDeclared(censored.rule, withoutRule(censored)),
        ]),
    ...outliers.map((outlier) => asDeclared(outlier.rule, withoutRule(outlier))),
  ];
  return parts.join(pick(language, "；", "; "));
}

/** Title of a method where the edition has its declaration, else its name; then the options as declared. */
export function methodWords(
  methods: readonly EditionMethod[],
  family: EditionMethod["family"],
  spec: { readonly method: string },
  language: Language,
): string {
  const declared = methods.find((method) => method.family === family && method.name === spec.method);
  const { method, ...options } = spec;
  return asDeclared(declared?.title[language] ?? method, options);
}

export function disciplineName(edition: Edition, id: string, language: Language): string {
  return edition.disciplines.find((discipline) => discipline.id === id)?.name[language] ?? id;
}

function asDeclared(name: string, options: object): string {
  const parts = Object.entries(options).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  return parts.length === 0 ? name : `${name} [${parts.join(", ").replaceAll('"', "")}]`;
}

function withoutRule(declared: { readonly rule: string }): object {
  const { rule: _, ...options } = declared;
  return options;
}

function pick(language: Language, zh: string, en: string): string {
  return language === "zh" ? zh : en;
}
