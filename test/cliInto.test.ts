import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectSheet } from "./projectSheet";
import { temporaryFolder, vigie, vigieJson } from "./runVigie";

const folder = temporaryFolder();
const inFolder = (...names: string[]) => path.join(folder, ...names);

/** What a person does in Excel between two months: a column of their own, and a note on it. */
const ADD_COLUMN = `
import sys
from openpyxl import load_workbook
from openpyxl.comments import Comment
book = load_workbook(sys.argv[1])
sheet = next(s for s in book.worksheets if "Projects" in s.tables)
table = sheet.tables["Projects"]
first, last = table.ref.split(":")
top, right = sheet[first].row, sheet[last].column
sheet.cell(top, right + 1, "Avis du comité")
names = {}
for row in range(top + 1, sheet[last].row + 1):
    text = " ".join(str(c.value) for c in sheet[row] if c.value is not None)
    for name in ("Portail RH", "Cloud hybride", "Décisionnel"):
        if name in text:
            sheet.cell(row, right + 1, "avis " + name)
            names[name] = row
sheet.cell(names["Cloud hybride"], right + 1).comment = Comment("vu le 12/11", "Camille")
book.save(sys.argv[1])
`;

/** Every row of the projects table as text, and every note of the sheet. */
const READ_BACK = `
import json, sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
sheet = next(s for s in book.worksheets if "Projects" in s.tables)
rows = [[str(c.value) for c in row if c.value is not None] for row in sheet.iter_rows()]
notes = [c.comment.text for row in sheet.iter_rows() for c in row if c.comment]
print(json.dumps({"rows": rows, "notes": notes}))
`;

function python(program: string, file: string): string {
  return execFileSync("/usr/bin/python3", ["-c", program, file], { encoding: "utf8" });
}

beforeAll(() => {
  for (const month of ["09", "10"]) {
    mkdirSync(inFolder(month));
    const more = { Période: `2026-${month}`, "Atterrissage (k€)": month === "09" ? 1250 : 1400 };
    writeFileSync(inFolder(month, "1.xlsx"), projectSheet("PRJ-01", "Portail RH", more));
    writeFileSync(inFolder(month, "2.xlsx"), projectSheet("PRJ-02", "Cloud hybride", more));
  }
  writeFileSync(
    inFolder("09", "3.xlsx"),
    projectSheet("PRJ-03", "Décisionnel", { Période: "2026-09" })
  );
  // A project that comes first in October moves every row.
  writeFileSync(inFolder("10", "0.xlsx"), projectSheet("PRJ-00", "Annuaire"));
});

test("what people added stays with its project from month to month", () => {
  const out = inFolder("p.xlsx");
  expect(vigie(["consolidate", "09", "--out", "p.xlsx"], folder).code).toBe(0);
  python(ADD_COLUMN, out);
  const before = readFileSync(out);

  const refused = vigie(["consolidate", "10", "--out", "p.xlsx"], folder);
  expect(refused.code).toBe(2);
  expect(refused.error).toContain("--into p.xlsx");
  expect(readFileSync(out).equals(before)).toBe(true);

  const merged = vigieJson(["consolidate", "10", "--into", "p.xlsx", "--out", "p.xlsx"], folder);
  expect(merged.period).toBe("2026-10");
  expect(merged.ledger.filter(({ status }) => status === "missing")).toHaveLength(1);
  const { rows, notes } = JSON.parse(python(READ_BACK, out)) as {
    rows: string[][];
    notes: string[];
  };
  expect(rows.filter((row) => row.includes("Avis du comité"))).toHaveLength(1);
  for (const name of ["Portail RH", "Cloud hybride"]) {
    expect(rows.filter((row) => row.includes(name) && row.includes(`avis ${name}`))).toHaveLength(
      1
    );
  }
  expect(notes.some((note) => note.includes("vu le 12/11"))).toBe(true);
});

test("run twice, get it once", () => {
  vigie(["consolidate", "10", "--into", "p.xlsx", "--out", "once.xlsx"], folder);
  vigie(["consolidate", "10", "--into", "once.xlsx", "--out", "twice.xlsx"], folder);
  expect(readFileSync(inFolder("twice.xlsx")).equals(readFileSync(inFolder("once.xlsx")))).toBe(
    true
  );
});

test("the last portfolio's language and currency are kept unless others are asked for", () => {
  vigie(
    [
      "consolidate",
      "09",
      "--out",
      "en.xlsx",
      "--lang",
      "en",
      "--currency",
      "USD",
      "--rate",
      "EUR=1.1",
    ],
    folder
  );
  const words = ["consolidate", "10", "--into", "en.xlsx", "--out", "next.xlsx"];
  expect(vigieJson(words, folder)).toMatchObject({
    language: "en",
    currency: "USD",
    rates: { EUR: 1.1 },
  });
  expect(vigieJson([...words, "--lang", "fr"], folder)).toMatchObject({
    language: "fr",
    currency: "USD",
  });
});
