export type { OffsetBootstrap } from "./bootstrap.js";
export {
  type CalibrateOptions,
  type Calibration,
  type CalibrationResult,
  calibrate,
} from "./calibrate.js";
export { calibrateIssues } from "./issues.js";
export type { Rating, RatingInput } from "./rating-rows.js";
export type { RaterSeverity } from "./severity.js";
export type { TermTest } from "./term-test.js";
