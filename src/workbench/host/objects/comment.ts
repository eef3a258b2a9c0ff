import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/errors";
import { defineObject, type Handle, type Property, type ObjectType } from "../protocol/objectType";
import type { Area } from "../model/area";
import type { BookModel } from "../model/book";
import { WORKBOOK_TARGET } from "../model/events";
import type { CommentModel, ReplyModel } from "../model/parts";
import { requireAllowed } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import { areaArgument } from "./areaArgument";
import { range } from "./range";
import { registrations } from "./registrations";

interface CommentSelf {
  readonly comment: CommentModel;
}
interface ReplySelf extends CommentSelf {
  readonly reply: ReplyModel;
}
/** Comments of a workbook, or of one sheet. */
interface Comments {
  readonly book: BookModel;
  readonly sheet: SheetModel | null;
  readonly cell: Area | null;
}

const sheetOf = ({ comment }: CommentSelf) => comment.area.sheet;

function tell(
  name: "commentAdded" | "commentDeleted" | "commentChanged",
  comment: CommentModel,
  changeType?: string,
  replies: string[] = []
): void {
  const { sheet } = comment.area;
  sheet.book.events.raise(name, [sheet.id, WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    commentDetails: [{ commentId: comment.id, replyIds: replies }],
    ...(changeType ? { changeType } : {}),
  });
}

/** What a comment and a reply share. */
function textProperties<S>(
  of: (self: S) => ReplyModel,
  changed: (self: S) => void,
  book: (self: S) => BookModel
): Record<string, Property<S>> {
  return {
    Id: { get: (self) => of(self).id },
    Content: {
      get: (self) => of(self).content,
      set: (self, content: string) => {
        if (typeof content !== "string") throw invalidArgument();
        of(self).content = content;
        changed(self);
      },
    },
    AuthorName: { get: (self) => book(self).userName },
    AuthorEmail: { get: () => "" },
    CreationDate: { get: (self) => of(self).created },
    RichContent: { get: (self) => of(self).content },
    ContentType: { get: (self) => of(self).contentType },
    Mentions: { get: (self) => of(self).mentions },
  };
}

function mention(target: ReplyModel, content: unknown): void {
  const rich = content as { richContent?: string; mentions?: unknown[] };
  if (typeof rich?.richContent !== "string") throw invalidArgument();
  target.content = rich.richContent.replace(/<at id="\d+">(.*?)<\/at>/g, "$1");
  target.mentions = rich.mentions ?? [];
}

function madeFrom(book: BookModel, content: unknown, contentType: string | undefined): ReplyModel {
  const made: ReplyModel = {
    id: book.newGuid(),
    content: "",
    contentType: contentType === "Mention" ? "Mention" : "Plain",
    mentions: [],
    created: new Date(book.now()).toISOString(),
  };
  if (contentType === "Mention" && typeof content === "object") mention(made, content);
  else if (typeof content === "string" && content !== "") made.content = content;
  else throw invalidArgument();
  return made;
}

export const comment: ObjectType<CommentSelf> = defineObject<CommentSelf>("Comment", {
  identity: ({ comment: self }) => ({ Id: self.id }),
  properties: {
    ...textProperties<CommentSelf>(
      (self) => self.comment,
      (self) => tell("commentChanged", self.comment, "CommentEdited"),
      (self) => sheetOf(self).book
    ),
    Resolved: {
      get: (self) => self.comment.resolved,
      set: (self, resolved: boolean) => {
        self.comment.resolved = resolved;
        tell("commentChanged", self.comment, resolved ? "CommentResolved" : "CommentReopened");
      },
    },
  },
  objects: { Replies: (self) => replyCollection.of(self) },
  methods: {
    Delete: (self) => {
      const sheet = sheetOf(self);
      sheet.comments = sheet.comments.filter((other) => other !== self.comment);
      tell("commentDeleted", self.comment);
    },
    GetLocation: (self) => range.of(self.comment.area.copy()),
    UpdateMentions: (self, content: unknown) => mention(self.comment, content),
  },
});

export const reply: ObjectType<ReplySelf> = defineObject<ReplySelf>("CommentReply", {
  identity: (self) => ({ Id: self.reply.id }),
  properties: {
    ...textProperties<ReplySelf>(
      (self) => self.reply,
      (self) => tell("commentChanged", self.comment, "ReplyEdited", [self.reply.id]),
      (self) => sheetOf(self).book
    ),
    Resolved: { get: (self) => self.comment.resolved },
  },
  methods: {
    Delete: (self) => {
      self.comment.replies.splice(self.comment.replies.indexOf(self.reply), 1);
      tell("commentChanged", self.comment, "ReplyDeleted", [self.reply.id]);
    },
    GetLocation: (self) => range.of(self.comment.area.copy()),
    GetParentComment: (self) => comment.of({ comment: self.comment }),
    UpdateMentions: (self, content: unknown) => mention(self.reply, content),
  },
});

const findReply = (self: CommentSelf, id: unknown) => {
  const found = self.comment.replies.find((one) => one.id === id);
  return found ? reply.of({ ...self, reply: found }) : null;
};

export const replyCollection: ObjectType<CommentSelf> = defineObject<CommentSelf>(
  "CommentReplyCollection",
  {
    items: (self) => self.comment.replies.map((one) => reply.of({ ...self, reply: one })),
    item: findReply,
    methods: {
      Add: (self, content: unknown, contentType?: string) => {
        const made = madeFrom(sheetOf(self).book, content, contentType);
        self.comment.replies.push(made);
        tell("commentChanged", self.comment, "ReplyAdded", [made.id]);
        return reply.of({ ...self, reply: made });
      },
      GetCount: (self) => self.comment.replies.length,
      GetItemAt: (self, index: number) => {
        const found = self.comment.replies[index];
        if (!found) throw invalidArgument();
        return reply.of({ ...self, reply: found });
      },
      GetItemOrNullObject: findReply,
    },
  }
);

const listOf = ({ book, sheet }: Comments) =>
  sheet?.comments ?? book.sheets.flatMap((one) => one.comments);
const find = (self: Comments, id: unknown) => {
  const found = listOf(self).find((one) => one.id === id);
  return found ? comment.of({ comment: found }) : null;
};
const orThrow = (found: CommentModel | undefined): Handle => {
  if (!found) throw itemNotFound();
  return comment.of({ comment: found });
};

export const commentCollection: ObjectType<Comments> = defineObject<Comments>("CommentCollection", {
  items: (self) => listOf(self).map((one) => comment.of({ comment: one })),
  item: find,
  methods: {
    ...registrations,
    Add: ({ book, sheet }, cell: unknown, content: unknown, contentType?: string) => {
      const area = areaArgument(cell, sheet ?? book.active);
      if (area.cells !== 1) throw invalidArgument();
      requireAllowed(area.sheet, "allowEditObjects");
      const taken = area.sheet.comments.some(
        (one) => one.area.top === area.top && one.area.left === area.left
      );
      if (taken) throw invalidOperation("There is a comment on this cell already.");
      const made: CommentModel = {
        ...madeFrom(book, content, contentType),
        area: area.copy(),
        resolved: false,
        replies: [],
      };
      area.sheet.comments.push(made);
      tell("commentAdded", made);
      return comment.of({ comment: made });
    },
    GetCount: (self) => listOf(self).length,
    GetItemAt: (self, index: number) => {
      const found = listOf(self)[index];
      if (!found) throw invalidArgument();
      return comment.of({ comment: found });
    },
    GetItemByCell: (self, cell: unknown) => {
      const area = areaArgument(cell, self.sheet ?? self.book.active);
      return orThrow(
        area.sheet.comments.find((one) => one.area.top === area.top && one.area.left === area.left)
      );
    },
    GetItemByReplyId: (self, id: string) =>
      orThrow(listOf(self).find((one) => one.replies.some((r) => r.id === id))),
    GetItemOrNullObject: find,
  },
});
