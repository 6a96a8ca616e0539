import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../../src/publish/html/pack.js";
import { inventedEdition } from "../../catalog/invented-evaluation.js";

/** Through JSON, as the page does it. */
const roundTrip = (value: unknown) => unpack(JSON.parse(JSON.stringify(pack(value))));

describe("pack and unpack", () => {
  it("give any JSON value back, member order included", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(roundTrip(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  it("give lists of like records back, whatever they hold", () => {
    const record = fc.record({
      word: fc.constantFrom("a", "b", null),
      number: fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        fc.constant(null),
      ),
      parts: fc.array(fc.record({ x: fc.nat(3), y: fc.constant("same") }), { maxLength: 3 }),
      inner: fc.oneof(fc.constant(null), fc.record({ z: fc.boolean() })),
    });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        expect(roundTrip(records)).toEqual(records);
      }),
    );
  });

  it("give an edition back whole", async () => {
    const edition = await inventedEdition();
    expect(JSON.stringify(roundTrip(edition))).toBe(JSON.stringify(edition));
  });

  it("name members and repeated texts once", () => {
    const records = Array.from({ length: 100 }, (_, at) => ({
      title: `t${at}`,
      language: at % 2 ? "zh" : "en",
    }));
    const text = JSON.stringify(pack(records));
    expect(text.match(/language/g)).toHaveLength(1);
    expect(text.match(/zh/g)).toHaveLength(1);
    expect(text.length).toBeLessThan(JSON.stringify(records).length / 3);
  });
});
