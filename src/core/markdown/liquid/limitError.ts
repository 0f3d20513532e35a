/** Thrown when a template runs away; nothing of it is shown. */
export class LimitError extends Error {}
