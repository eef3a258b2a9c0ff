/** An error as Excel answers it: `code` is what callers branch on, `location` the member that failed. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
    readonly status = 400
  ) {
    super(message);
  }
}

/** Microsoft's own wording, so that messages read as in Excel. */
export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format."
) => new HostError("InvalidArgument", message);
export const itemNotFound = (message = "The requested resource doesn't exist.") =>
  new HostError("ItemNotFound", message, undefined, 404);
export const itemAlreadyExists = (
  message = "A resource with the same name or identifier already exists."
) => new HostError("ItemAlreadyExists", message, undefined, 409);
export const accessDenied = (message = "You cannot perform the requested operation.") =>
  new HostError("AccessDenied", message, undefined, 403);
export const invalidReference = (
  message = "This reference is not valid for the current operation."
) => new HostError("InvalidReference", message);
export const invalidOperation = (message = "The operation attempted is invalid on the object.") =>
  new HostError("InvalidOperation", message);
export const unsupportedOperation = (message = "The operation being attempted is not supported.") =>
  new HostError("UnsupportedOperation", message);
export const wrongShape = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
  );
/** What the stand-in (or the platform that it plays) does not have; names the member. */
export const apiNotFound = (member: string) =>
  new HostError(
    "ApiNotFound",
    `The API ${member} could not be found. It may need a newer version of Office.`,
    member,
    404
  );
