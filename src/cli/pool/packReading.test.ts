import { handMadeFiles } from "../../../test/handMadePortfolio";
import { packOffered, unpackOffered } from "./packReading";

test("what crosses from a thread comes out as it went in", () => {
  for (const offered of handMadeFiles()) {
    expect(unpackOffered(structuredClone(packOffered(offered)))).toEqual(offered);
  }
});
