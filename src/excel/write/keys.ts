/** Names under which the workbook itself keeps what a refresh must know. */
export const SETTING = { journal: "vigie.write.journal", ledger: "vigie.write.ledger" } as const;

/** Custom property of a sheet of ours that says which one it is, whatever it is called. */
export const SHEET_KEY = "vigieSheet";

/** Beginning of the names of hidden sheets that we work on; removed after every write. */
export const WORKING_SHEET = "Vigie~";
