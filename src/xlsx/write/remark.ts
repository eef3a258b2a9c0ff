/** What the file format could not hold as planned. The words are for the caller's dictionary. */
export interface WriterRemark {
  readonly code: WriterRemarkCode;
  readonly sheet: string;
  /** One-based address, or null when it concerns the sheet. */
  readonly cell: string | null;
}

export type WriterRemarkCode =
  /** Longer than 32,767 characters: cut, ending in "…". */
  | "textCut"
  /** Infinite or not a number: the cell is left empty. */
  | "numberNotFinite"
  /** Beyond 65,530 links on one sheet: the text is there, the link is not. */
  | "linkDropped"
  /** A prompt or message of a data validation beyond 255 characters: cut. */
  | "promptCut";

export type OnRemark = (remark: WriterRemark) => void;
