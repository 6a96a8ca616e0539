/** Scoring, weight: refuses options that do not fit together. */

import { UsageError } from "../../model/errors.js";
import type { OptionFault } from "../../model/method.js";

/** Throws UsageError `OPTION_RANGE` for the first fault of a method's options. */
export function refuseFaults(method: string, faults: readonly OptionFault[]): void {
  const fault = faults[0];
  if (fault === undefined) return;
  throw new UsageError(
    "OPTION_RANGE",
    `${method}: ${fault.option} must be ${fault.expected}, got ${fault.received}.`,
  );
}

/** Fault of a list of numbers from 0, not all 0, one per child. */
export function shareFaults(option: string, list: readonly number[], length: number): readonly OptionFault[] {
  const fits = list.length === length && list.every((entry) => entry >= 0) && list.some((entry) => entry > 0);
  const expected = `a list of ${length} numbers from 0, not all 0`;
  return fits ? [] : [{ option, expected, received: JSON.stringify(list) }];
}
