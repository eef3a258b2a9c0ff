import type { Area } from "./area";
import type { SheetModel } from "./sheet";

export interface NameModel {
  name: string;
  /** With its "=". */
  formula: string;
  comment: string;
  visible: boolean;
  readonly sheet: SheetModel | null;
  readonly id: string;
}

export interface Hyperlink {
  address?: string | undefined;
  documentReference?: string | undefined;
  screenTip?: string | undefined;
  textToDisplay?: string | undefined;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  stopIfTrue: boolean | null;
  /** Rule and formats of its type: every kind keeps its own keys. */
  readonly detail: Record<string, unknown>;
}

export interface ValidationModel {
  areas: Area[];
  rule: Record<string, Record<string, unknown>>;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
  ignoreBlanks: boolean;
}

export interface ReplyModel {
  readonly id: string;
  content: string;
  readonly contentType: string;
  mentions: unknown[];
  readonly created: string;
}

export interface CommentModel extends ReplyModel {
  readonly area: Area;
  resolved: boolean;
  readonly replies: ReplyModel[];
}

export interface NoteModel {
  readonly area: Area;
  content: string;
  author: string;
  visible: boolean;
  width: number;
  height: number;
}

export interface CustomProperty {
  readonly key: string;
  value: unknown;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** A place that the add-in gave an id, to hear of changes there. */
export interface BindingModel {
  readonly id: string;
  readonly type: string;
  readonly area: Area;
}
