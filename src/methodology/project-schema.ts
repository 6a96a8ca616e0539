/** Methodology: the shape of the project file `catalog.json`. */

import * as z from "zod";
import { FIXED_COLUMNS, ORDER_KEYS, type Project } from "./project.js";
import {
  bilingual,
  cn,
  date,
  id,
  issn,
  label,
  language,
  licence,
  path,
  population,
  reading,
  text,
  url,
} from "./schema-parts.js";

const catalog = z.strictObject({
  id,
  title: bilingual,
  society: bilingual,
  edition: id.describe("Id of the edition, e.g. 2026. 版次，例如 2026。"),
  status: z
    .enum(["draft", "notice", "final", "erratum"])
    .describe("Draft, public notice, final, or erratum. 草案、公示稿、正式发布或勘误版。"),
  decisionDate: date.optional().describe("Day of the decision, YYYY-MM-DD. 审定日期。"),
  effectiveDate: date.optional().describe("Day from which the edition holds. 生效日期。"),
  language: language.describe("Main language of the catalog. 目录的主要语言。"),
  errata: z
    .array(z.strictObject({ date, text: bilingual, origin: bilingual }))
    .min(1)
    .optional()
    .describe(
      "For an erratum: each corrected error and where it came from. 勘误版：逐条列出更正内容及错误来源。",
    ),
  terms: z
    .strictObject({ name: label, url: url.optional() })
    .optional()
    .describe(
      "Terms under which others may reuse the catalog, e.g. CC BY 4.0. 目录的使用许可，例如 CC BY 4.0。",
    ),
  readings: z
    .record(label, reading)
    .optional()
    .describe(
      "Readings of words for the pinyin order, with tones: shan4 xian4. 按拼音排序时个别词语的读音（带声调数字），如 shan4 xian4。",
    ),
});

const source = z
  .strictObject({
    name: id.describe("Name by which the methodology refers to the source. 评价方案引用此来源时所用的名称。"),
    file: path.describe("File, relative to the project folder. 文件路径，相对于项目文件夹。"),
    layout: z
      .union([label, z.strictObject({ file: path })])
      .describe("A built-in layout, or a layout file of the project. 内置版式的名称，或项目自有的版式文件。"),
    sheet: label.optional().describe("Sheet of a workbook. 工作表名称。"),
    encoding: label
      .optional()
      .describe("Only where it cannot be found out, e.g. gb18030. 仅在无法识别时填写。"),
    delimiter: z.string().min(1).max(1).optional().describe("Only where it cannot be found out. 列分隔符。"),
    decimal: z.enum(["point", "comma"]).optional().describe("Decimal mark. 小数点的写法。"),
    headerRow: z
      .int()
      .min(1)
      .optional()
      .describe("Row of the header, counted from 1. 表头所在行，从 1 数起。"),
    edition: text.optional().describe("Data year of the file. 数据年份。"),
    licence: licence.describe("May the values be published? 数值可否公开。"),
    note: text.optional(),
  })
  .meta({ id: "Source" });

const candidates = z.strictObject({
  source: id,
  discipline: z.discriminatedUnion("from", [
    z
      .strictObject({
        from: z.literal("column"),
        column: label.optional(),
        separator: z.string().min(1).optional(),
      })
      .describe("A text column; a separator splits several. 取自某一列；可用分隔符列出多个学科。"),
    z
      .strictObject({
        from: z.literal("memberships"),
        by: z
          .array(z.enum(["discipline", "index"]))
          .min(1)
          .optional(),
      })
      .describe("The categories of the source's layout. 取自来源版式中的学科归属。"),
    z
      .strictObject({ from: z.literal("constant"), id: label })
      .describe("One discipline for all. 全部归入同一学科。"),
  ]),
  where: z
    .array(
      z.strictObject({
        column: label,
        in: z.array(z.string()).min(1).optional(),
        notIn: z.array(z.string()).min(1).optional(),
      }),
    )
    .optional()
    .describe("Conditions that a candidate must meet. 候选期刊须满足的条件。"),
  repeated: z
    .enum(["merge", "keep"])
    .optional()
    .describe(
      "Records that are one journal: one (merge), or each by itself (keep). 重复记录：合并，或各自保留。",
    ),
});

const decision = z
  .strictObject({
    source: id,
    row: z.int().min(1).optional(),
    title: label.optional(),
    issn: issn.optional(),
    cn: cn.optional(),
    is: z.union([
      z.literal("separate"),
      z.strictObject({ issn }),
      z.strictObject({ cn }),
      z.strictObject({ title: label }),
    ]),
    reason: text,
  })
  .meta({ id: "Decision" });

const comparisonFile = { name: id, file: path, delimiter: z.string().length(1).optional() };
const comparison = z
  .discriminatedUnion("form", [
    z.strictObject({
      form: z.literal("matrix"),
      entries: z.enum(["row-cites-column", "column-cites-row"]),
      ...comparisonFile,
    }),
    z.strictObject({
      form: z.literal("edges"),
      entries: z.enum(["first-cites-second", "second-cites-first"]),
      ...comparisonFile,
    }),
  ])
  .meta({ id: "Comparisons" });

const column = z.union([
  z.enum(FIXED_COLUMNS),
  z.templateLiteral(["indicator:", z.string().min(1)]),
  z.templateLiteral(["normalized:", z.string().min(1)]),
]);

const order = z
  .array(z.enum(ORDER_KEYS).exclude(["discipline", "tier"]))
  .min(1)
  .optional()
  .describe(
    "Order inside a tier; by language, Chinese first, then title unless said otherwise. 级别内的排列方式，默认先中文刊、再按刊名。",
  );

const since = path
  .optional()
  .describe(
    "The last edition, as its edition.json in the project folder: the output then tells what changed. 上一版的 edition.json（置于项目文件夹内）；填写后输出中列出变动情况。",
  );

const output = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("csv"),
      file: path.describe("File, relative to the output folder. 文件路径，相对于输出文件夹。"),
      profile: z
        .enum(["machine", "spreadsheet"])
        .describe(
          "machine: plain CSV for programs, with codes (zh, domestic, tiered). spreadsheet: opens unharmed in Excel and WPS, with words instead of codes. machine 供程序读取，保留代码；spreadsheet 供 Excel、WPS 打开，代码显示为文字。",
        ),
      language,
      columns: z.array(column).min(1),
      order: z.array(z.enum(ORDER_KEYS)).min(1),
      numbering: z.enum(["none", "overall", "per-discipline", "per-tier"]),
      discipline: label.optional(),
      population: population.optional(),
      decimals: z.int().min(0).max(12).optional(),
    }),
    z.strictObject({ kind: z.literal("json"), file: path }),
    z
      .strictObject({
        kind: z.literal("markdown"),
        file: path,
        language,
        order: z.array(z.enum(ORDER_KEYS)).min(1).optional(),
        since,
      })
      .describe("The catalog as a Markdown text. Markdown 文本。"),
    z
      .strictObject({ kind: z.literal("json-ld"), file: path, base: url.optional() })
      .describe("Linked data: schema.org and SKOS. 关联数据。"),
    z
      .strictObject({ kind: z.enum(["csvw", "frictionless"]), file: path, language })
      .describe(
        "Describes the CSV files of profile machine: columns, types, terms. 描述 machine 格式的 CSV 文件：列、类型、许可。",
      ),
    z
      .strictObject({ kind: z.literal("html"), file: path, language: language.optional(), order, since })
      .describe(
        "One page with search, an explanation per journal and the method; printed it is the public notice. 单文件网页：可检索、含逐刊说明与评价方法，打印即为公示文本。",
      ),
    z
      .strictObject({ kind: z.literal("xlsx"), file: path, language: language.optional(), order, since })
      .describe("Workbook with a cover and a sheet per discipline. 工作簿：封面与各学科工作表。"),
  ])
  .meta({ id: "Output" });

export const projectSchema = z
  .strictObject({
    projectVersion: z.literal(1).describe("Version of this format. 本格式的版本。"),
    catalog,
    methodology: path.describe("File of the methodology. 评价方案文件。"),
    sources: z.array(source).min(1),
    candidates: candidates.describe("Which records are the candidates. 候选期刊的来源。"),
    population: z
      .strictObject({ domesticCountries: z.array(label).optional() })
      .optional()
      .describe("Further rules for who is domestic. 国内期刊认定的补充规则。"),
    decisions: z
      .array(decision)
      .optional()
      .describe("Rulings on records whose identifiers disagree. 对标识相互矛盾之记录的裁定。"),
    comparisons: z
      .array(comparison)
      .optional()
      .describe("Tables of who cites whom, for the step pairwise. 期刊互引数据，供 pairwise 步骤使用。"),
    rightToPublish: z
      .array(z.strictObject({ source: id, statement: text }))
      .optional()
      .describe(
        "Restricted sources whose values may be published, with the grounds. 可公开数值的受限来源及其依据。",
      ),
    outputs: z.array(output).min(1),
  })
  .describe(
    "Project file of a tiered journal catalog. 期刊分级目录的项目文件。",
  ) satisfies z.ZodType<Project>;
