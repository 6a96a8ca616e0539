/**
 * Holds the schemas to the hand-written types in both directions: `satisfies` in the schemas refuses what a type
 * does not have, the comparisons here refuse what a schema forgot (a missing optional key is no type error).
 */

import { expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type {
  AuditSpec,
  CensoredRule,
  CutDeclaration,
  EquivalenceStep,
  ImputationRule,
  IndicatorSpec,
  Methodology,
  MissingPolicy,
  OutlierRule,
  Project,
  ScaleSpec,
} from "../../src/methodology/index.js";
import type { projectSchema } from "../../src/methodology/project-schema.js";
import type { methodologySchema } from "../../src/methodology/schema.js";
import type { cutSchema } from "../../src/methodology/schema-cut.js";
import type { auditSchema, equivalenceSchema } from "../../src/methodology/schema-equivalence.js";
import type {
  censoredSchema,
  imputationSchema,
  indicatorSchema,
  missingSchema,
  outlierSchema,
} from "../../src/methodology/schema-indicator.js";
import type { scaleSchema } from "../../src/methodology/schema-scale.js";

/** Every key of every object inside a type, as paths like `rule` or `when.skewLimit`. */
type Paths<Type, Depth extends 0[] = []> = Depth["length"] extends 4
  ? never
  : Type extends string | number | boolean | undefined | null
    ? never
    : Type extends readonly (infer Entry)[]
      ? Paths<Entry, Depth>
      : Type extends object
        ? { [Key in KnownKey<Type>]: Key | `${Key}.${Paths<Type[Key], [...Depth, 0]>}` }[KnownKey<Type>]
        : never;
/** Named keys only, without an index signature. */
type KnownKey<Type> = keyof { [Key in keyof Type as string extends Key ? never : Key]-?: 1 } &
  keyof Type &
  string;

it("each schema has exactly the keys of its type", () => {
  expectTypeOf<Paths<z.infer<typeof imputationSchema>>>().toEqualTypeOf<Paths<ImputationRule>>();
  expectTypeOf<Paths<z.infer<typeof missingSchema>>>().toEqualTypeOf<Paths<MissingPolicy>>();
  expectTypeOf<Paths<z.infer<typeof censoredSchema>>>().toEqualTypeOf<Paths<CensoredRule>>();
  expectTypeOf<Paths<z.infer<typeof outlierSchema>>>().toEqualTypeOf<Paths<OutlierRule>>();
  expectTypeOf<Paths<z.infer<typeof indicatorSchema>>>().toEqualTypeOf<Paths<IndicatorSpec>>();
  expectTypeOf<Paths<z.infer<typeof scaleSchema>>>().toEqualTypeOf<Paths<ScaleSpec>>();
  expectTypeOf<Paths<z.infer<typeof cutSchema>>>().toEqualTypeOf<Paths<CutDeclaration>>();
  expectTypeOf<Paths<z.infer<typeof equivalenceSchema>>>().toEqualTypeOf<Paths<EquivalenceStep>>();
  expectTypeOf<Paths<z.infer<typeof auditSchema>>>().toEqualTypeOf<Paths<AuditSpec>>();
  expectTypeOf<keyof z.infer<typeof methodologySchema>>().toEqualTypeOf<keyof Methodology>();
  expectTypeOf<Paths<z.infer<typeof projectSchema>>>().toEqualTypeOf<Paths<Project>>();
});
