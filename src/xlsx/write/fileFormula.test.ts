import fc from "fast-check";
import { fileFormula } from "./fileFormula";

const inFile = (formula: string, table: string | null = "Projects") =>
  fileFormula(formula, table).text;

describe("structured references", () => {
  test.each([
    ["[@Budget]-[@Forecast]", "Projects[[#This Row],[Budget]]-Projects[[#This Row],[Forecast]]"],
    ["[@[Reste à faire (€)]]", "Projects[[#This Row],[Reste à faire (€)]]"],
    ["SUM(Budget[@[Jan]:[Dec]])", "SUM(Budget[[#This Row],[Jan]:[Dec]])"],
    ["SUBTOTAL(109,[Budget])", "SUBTOTAL(109,Projects[Budget])"],
    ["SUM(Budget[Actual])", "SUM(Budget[Actual])"],
    ["Projects[[#Totals],[Budget]]", "Projects[[#Totals],[Budget]]"],
    ["[@['[k€']]]", "Projects[[#This Row],['[k€']]]"],
    ['IF([@A]="[@A]",1,0)', 'IF(Projects[[#This Row],[A]]="[@A]",1,0)'],
  ])("%s", (formula, expected) => {
    expect(inFile(formula)).toBe(expected);
  });

  test("outside a table a named table stands for itself", () => {
    expect(inFile("SUM(Projects[Budget])", null)).toBe("SUM(Projects[Budget])");
  });
});

describe("functions newer than the format", () => {
  test.each([
    ["IFS(A1>0,1,TRUE,0)", "_xlfn.IFS(A1>0,1,TRUE,0)"],
    ["xlookup(A1,B:B,C:C)", "_xlfn.xlookup(A1,B:B,C:C)"],
    ["COUNT(FILTER(A1:A9,B1:B9>0))", "COUNT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["STDEV.S(A1:A9)+SUMIFS(A:A,B:B,1)", "_xlfn.STDEV.S(A1:A9)+SUMIFS(A:A,B:B,1)"],
    ['"IFS("&A1', '"IFS("&A1'],
    ["'IFS(2026'!A1", "'IFS(2026'!A1"],
    ["IFERROR(A1/B1,0)", "IFERROR(A1/B1,0)"],
    ["CONCATENATE(A1,B1)", "CONCATENATE(A1,B1)"],
  ])("%s", (formula, expected) => {
    expect(inFile(formula)).toBe(expected);
  });

  test("names bound by LET and LAMBDA are marked, other names are not", () => {
    expect(inFile("LET(x,A1,y,x*2,x+y+Rate)")).toBe(
      "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y+Rate)"
    );
    expect(inFile("MAP(A1:A3,LAMBDA(v,v+1))+v")).toBe(
      "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+1))+v"
    );
  });

  test("a formula that gives an array is stored as one", () => {
    expect(fileFormula("SUM(FILTER(A1:A9,B1:B9))", null).array).toBe(true);
    expect(fileFormula("SUM(A1:A9)", null).array).toBe(false);
  });
});

test("what the format of 2007 knows is left as it is, balanced or not", () => {
  const token = fc.constantFrom(
    "A1",
    "$B$2:C9",
    "+",
    ",",
    "(",
    ")",
    "SUM(",
    "{1;2}",
    '"[@x]"',
    "'IFS('!A1",
    "1E+5",
    "#REF!",
    "[",
    "]",
    " ",
    "%"
  );
  fc.assert(
    fc.property(fc.array(token), (tokens) => {
      const formula = tokens.join("");
      expect(inFile(formula, null)).toBe(formula);
    })
  );
});
