import path from "node:path";
import { describePortfolio } from "../src/plan/describePortfolio";
import { consolidate } from "../src/portfolio/consolidate";
import { writePlanToWorkbook } from "../src/excel/write/writePlanToWorkbook";
import { SETTINGS } from "./handMadeReports";
import { offeredFiles } from "./offeredFiles";
import { openExcel, syncsOf } from "./openExcel";

const sample = async () =>
  describePortfolio(consolidate(await offeredFiles(path.resolve(__dirname, "../assets/sample")), SETTINGS));

test("first run", async () => {
  const plan = await sample();
  const { host } = openExcel();
  const t = Date.now();
  const outcome = await writePlanToWorkbook(plan);
  console.log(JSON.stringify(outcome), syncsOf({ host }), Date.now() - t, host.requests.map((r) => `${r.requestBytes}/${r.actions}`).join(" "), host.book.sheets.map((s) => s.name).join());
  const t2 = Date.now();
  const again = await writePlanToWorkbook(plan);
  console.log(JSON.stringify(again), syncsOf({ host }), Date.now() - t2, host.requests.map((r) => `${r.requestBytes}/${r.actions}`).join(" "));
});
