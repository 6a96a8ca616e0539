export { declareEquivalence } from "./separate.js";
