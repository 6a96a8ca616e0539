export {
  compareOutputs,
  type FileDigest,
  isInsideFolder,
  listedOutputs,
  type OutputState,
  type OutputsVerification,
} from "./compare-outputs.js";
export { compareInputFiles, compareRecomputed } from "./compare-recomputed.js";
export {
  type Difference,
  type StageDifferences,
  VERIFICATION_STAGES,
  type Verification,
  type VerificationStage,
  type VerifiedIdentity,
  type VerifyOptions,
} from "./types.js";
