/**
 * Methodology: JSON Schemas of the two documents, for editors and other programs. They describe the shape and
 * the options of every method; what the checks find between the parts they cannot say.
 */

import * as z from "zod";
import type { MethodDeclaration, OptionDeclaration } from "../model/method.js";
import type { MethodTable } from "./method-table.js";
import { projectSchema } from "./project-schema.js";
import { methodologySchema } from "./schema.js";

export type JsonSchema = Readonly<Record<string, unknown>>;

const COMMENT = { type: "string" as const, description: "A remark; not read. 说明性文字，不作为设置读取。" };

/** JSON Schema (draft-07) of a methodology that names these methods. Cost: O(number of methods). */
export function methodologyJsonSchema(methods: MethodTable): JsonSchema {
  const schema = documentSchema(methodologySchema, "journal-tiering methodology 期刊分级评价方案");
  const within = {
    enum: ["discipline", "parent", "pool"],
    default: "discipline",
    description:
      "Over which journals the limits, means and ranks are taken. 在哪些期刊范围内取极值、均值和名次。",
  };
  return {
    ...schema,
    definitions: {
      ...schema.definitions,
      Normalize: variants("Normalization 标准化方法", methods.normalize, { within }),
      Weights: variants("Weighting 赋权方法", methods.weight, {}),
      Aggregate: variants("Aggregation 合成方法", methods.aggregate, {}),
      Link: variants("Link between two scales 换算方法", methods.link, {}),
    },
  };
}

/** JSON Schema (draft-07) of a project file. */
export function projectJsonSchema(): JsonSchema {
  return documentSchema(projectSchema, "journal-tiering project 期刊分级项目");
}

interface DocumentSchema extends JsonSchema {
  readonly definitions: JsonSchema;
}

function documentSchema(schema: z.ZodType, title: string): DocumentSchema {
  const { $schema, properties, definitions, ...rest } = z.toJSONSchema(schema, {
    target: "draft-7",
    override({ jsonSchema }) {
      if (jsonSchema.type === "object" && jsonSchema.additionalProperties === false) {
        jsonSchema.properties = { ...jsonSchema.properties, $comment: COMMENT };
      }
    },
  }) as Record<string, unknown>;
  return {
    $schema,
    title,
    ...rest,
    properties: { $schema: { type: "string" }, ...(properties as object) },
    definitions: (definitions ?? {}) as JsonSchema,
  };
}

function variants(
  title: string,
  methods: ReadonlyMap<string, MethodDeclaration>,
  common: JsonSchema,
): JsonSchema {
  return { title, type: "object", oneOf: [...methods.values()].map((method) => variant(method, common)) };
}

function variant(method: MethodDeclaration, common: JsonSchema): JsonSchema {
  const options = Object.entries(method.options);
  const required = options
    .filter(([, option]) => option.default === undefined && option.optional !== true)
    .map(([name]) => name);
  return {
    title: `${method.title.en} ${method.title.zh}`,
    description: `${method.formula}. ${method.source}`,
    type: "object",
    properties: {
      method: { const: method.name },
      ...common,
      ...Object.fromEntries(options.map(([name, option]) => [name, optionSchema(option)])),
      $comment: COMMENT,
    },
    required: ["method", ...required],
    additionalProperties: false,
  };
}

function optionSchema(option: OptionDeclaration): JsonSchema {
  const shared = {
    description: option.about,
    ...(option.default === undefined ? {} : { default: option.default }),
  };
  switch (option.type) {
    case "number": {
      const [lower, upper] =
        option.open === true ? ["exclusiveMinimum", "exclusiveMaximum"] : ["minimum", "maximum"];
      return {
        type: option.integer === true ? "integer" : "number",
        ...(option.minimum === undefined ? {} : { [lower as string]: option.minimum }),
        ...(option.maximum === undefined ? {} : { [upper as string]: option.maximum }),
        ...shared,
      };
    }
    case "choice":
      return option.perColumn === true
        ? { anyOf: [{ enum: option.values }, listOf({ enum: option.values })], ...shared }
        : { enum: option.values, ...shared };
    case "boolean":
      return { type: "boolean", ...shared };
    case "numbers":
      return { ...listOf(NUMBER), ...shared };
    case "matrix":
      return { ...listOf(listOf(NUMBER), 1), ...shared };
    case "matrices":
      return { ...listOf(listOf(listOf(NUMBER), 1), 1), ...shared };
    case "method":
      return { ...(option.list === true ? listOf(WEIGHTS, 1) : { allOf: [WEIGHTS] }), ...shared };
  }
}

const NUMBER = { type: "number" };
const WEIGHTS = { $ref: "#/definitions/Weights" };

function listOf(items: JsonSchema, minItems?: number): JsonSchema {
  return { type: "array", items, ...(minItems === undefined ? {} : { minItems }) };
}
