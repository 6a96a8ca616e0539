/** Publish: what a reader must know before using a file, for files that cannot hold it themselves. */

import { type Edition, nameWithheld } from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { scopeWords, unusedWords } from "./equivalence-words.js";
import { EDITION_STATUS_WORDS, IMPORTED_WORDS } from "./status-words.js";
import { withheldWords } from "./withheld-words.js";

/** `STATEMENT.txt`: identity, permitted use, equivalence, what is withheld, and provenance; Chinese, then English. */
export function toStatementText(edition: Edition): string {
  return `${statementLines(edition, "zh").join("\n")}\n\n${statementLines(edition, "en").join("\n")}\n`;
}

/** In one language, each `label: text`, the title of the catalog first. */
export function statementLines(edition: Edition, language: Language): readonly string[] {
  const zh = language === "zh";
  const { catalog, equivalence, manifest } = edition;
  const { methodology } = manifest;
  const label = (chinese: string, english: string, text: string) =>
    zh ? `${chinese}：${text}` : `${english}: ${text}`;
  const lines = [
    catalog.title[language],
    label("编制单位", "Society", catalog.society[language]),
    label("版次", "Edition", `${edition.id} (${EDITION_STATUS_WORDS[edition.status][language]})`),
  ];
  if (edition.decisionDate !== null) lines.push(label("审定日期", "Decision date", edition.decisionDate));
  if (edition.effectiveDate !== null) lines.push(label("生效日期", "Effective date", edition.effectiveDate));
  lines.push(
    label("使用说明", "Permitted use", edition.statement[language]),
    label("中外期刊同质等效", "Equivalence", equivalence.statement[language]),
  );
  equivalence.steps.forEach((step, index) => {
    const date = step.date === null ? "" : zh ? `（${step.date}）` : ` (${step.date})`;
    lines.push(
      `  ${step.statement[language]}${scopeWords(edition, step, language)}`,
      `  ${label("理由", "Reason", `${step.reason[language]}${date}`)}`,
    );
    const unused = unusedWords(edition, index, language);
    if (unused !== null) lines.push(`  ${label("结果", "Outcome", unused)}`);
  });
  lines.push(label("等效检验", "Test of equivalence", edition.audit.statement[language]));
  for (const { date, text, origin } of edition.errata ?? []) {
    lines.push(
      label("勘误", "Erratum", `${date} ${text[language]}`),
      `  ${label("错误来源", "Origin of the error", origin[language])}`,
    );
  }
  if (edition.terms !== undefined) {
    const { name, url } = edition.terms;
    lines.push(label("使用许可", "Terms of reuse", url === null ? name : `${name} <${url}>`));
  }
  for (const withheld of edition.withheld) {
    const subject = withheldWords(nameWithheld(edition, withheld), language);
    lines.push(label("不公布", "Withheld", `${subject} — ${withheld.reason[language]}`));
  }
  for (const { source, statement } of edition.rightToPublish) {
    lines.push(label("公布依据", "Right to publish", `${source} — ${statement}`));
  }
  lines.push(
    label(
      "评价方法",
      "Methodology",
      methodology === null
        ? IMPORTED_WORDS[language]
        : `${methodology.id} ${methodology.version} (SHA-256 ${methodology.sha256})`,
    ),
    label("计算工具", "Computed with", `${manifest.library.name} ${manifest.library.version}`),
  );
  return lines;
}
