/** Something at which Nunjucks would stop. */
export class TemplateError extends Error {}

/** Thrown when a template runs away; nothing of it is shown. */
export class LimitError extends Error {}
