import type { TextRange } from './text';

/** How much a problem matters: `error` where the generator would stop or leave the post out. */
export type ProblemSeverity = 'error' | 'warning' | 'information';

/**
 * What is wrong with a post, a page or a configuration file. It carries no sentence: the words stand in `problemMessages`
 * and are translated by the adapters.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** Values for the placeholders `{0}`, `{1}`, … of the message. */
  readonly args: readonly string[];
  readonly severity: ProblemSeverity;
  /** Where in the file it stands; undefined where the whole file is meant. */
  readonly range?: TextRange;
}

export type ProblemCode = keyof typeof problemMessages;

/** The one English catalogue. Each says what is wrong and what to do about it. */
export const problemMessages = {
  'file.notUtf8':
    'This file is not valid UTF-8, so it can be neither read nor changed. Save it with the encoding UTF-8.',
  'file.unreadable': 'This file cannot be read: {0}.',
  'folder.unreadable':
    'This folder cannot be listed, so posts in it are missing or shown as they were last read. Check its permissions.',
  'frontMatter.unclosed': 'The front matter is not closed. Add a line with {0} after its last key.',
  'frontMatter.syntax': 'The front matter cannot be read: {0}.',
  'frontMatter.tooLong':
    'The front matter has {0} characters, and at most {1} are read. Move what is no front matter elsewhere.',
  'frontMatter.expanding':
    'With its aliases written out, the front matter has more than {0} characters, so it is not read. Use fewer aliases.',
  'frontMatter.duplicateKey': 'The key "{0}" appears twice. {1} takes the last one.',
  'frontMatter.duplicateFatal': 'The key "{0}" appears twice, and {1} stops at it. Remove one of them.',
  'frontMatter.firstLine':
    '{0} takes a text that begins with "{1}" for front matter, and stops. Add front matter, or begin with another character.',
  'frontMatter.notMapping': 'The front matter is not a list of keys and values, so {0} ignores it.',
  'frontMatter.notEditable':
    'The key "{0}" cannot be changed without touching other parts of the front matter. Change it by hand.',
  'frontMatter.script': 'This front matter is a program ({0}). It is never run here, so its values are unknown.',
  'frontMatter.language':
    '{0} stops at front matter of the type "{1}", which it does not know. Write it as YAML between two lines of ---.',
  'frontMatter.required': '{0} stops at a file without front matter. Begin it with two lines of {1}.',
  'date.unreadable': 'The date "{0}" cannot be read. Write it as 2024-05-31 or 2024-05-31 18:00:00 +0200.',
  'date.fatal': '{0} stops at the date "{1}". Write it as 2024-05-31 or 2024-05-31 18:00:00 +0200.',
  'date.required': '{0} stops at a post without a date. Add one, such as 2024-05-31.',
  'date.fromFileTime': '{0} takes the date from the time of the file, which differs on each machine. Add a date.',
  'date.fromGitTime': '{0} takes the date from the history of the repository, which is not read here. Add a date.',
  'date.fromBuildTime': '{0} takes the time of the build as the date. Add a date.',
  'post.skipped': '{0} leaves this post out, because it has no {1}. Add one.',
  'post.tooLong': 'This text has {0} characters. Links, images and templates are checked only in texts of up to {1}.',
  'language.unknown':
    '{0} stops at this name: it takes "{1}" for a language, and the configuration has none of that code. Rename the file, or add the language.',
  'status.publishedDraft':
    '{0} publishes this post although it says "draft: true". Move it to {1} or write "published: false" to hold it back.',
  'date.buildZone':
    'The address of this post depends on the time zone of the machine that builds the site. Set a time zone in the configuration of the site, or the setting almanac.buildTimeZone.',
  'config.syntax': '{0} cannot be read: {1}.',
  'config.tooLong': '{0} is not read: it has {1} characters, and at most {2} are read.',
  'config.expanding':
    '{0} is not read: with its aliases written out, it has more than {1} characters. Use fewer aliases.',
  'content.forbidden':
    '{0} stops at a file of the type {1}, unless the configuration allows it (security.allowContent).',
  'config.permalink': '{0} does not know every part of the address pattern "{1}".',
  'authoring.noDrafts': '{0} has no drafts: whatever is in the folder of posts is published.',
  'archive.format':
    'An archive cannot be written into {0}. Choose a Markdown or HTML file (.md, .markdown, .mdx, .html).',
  'archive.startWithoutEnd': 'The archive begins here, but its end is missing. Add {0} on a line below it.',
  'archive.endWithoutStart': 'The archive ends here, but its start is missing. Add {0} on a line above it.',
  'archive.markerNested':
    'An archive begins here inside the one that began on line {0}. Remove one of the two start markers.',
  'archive.regionDoubled':
    'This page has a second archive, which begins here. Only one is possible: remove the markers of one of them.',
  'archive.markerUnclosed': 'This marker is a comment without an end. Add {0} after it.',
  'archive.noPlace':
    'The archive cannot be written here, because it would become part of code, a comment or another element. Move the markers to the left edge of a line of their own, outside of those.',
  'archive.setting':
    'The archive cannot be written: the setting "{0}" is not known, or its value is not valid. Correct or remove it.',
  'date.ambiguous':
    'The date "{0}" may be read with the day or the month first. {1} takes it for {2}. Write it as 2024-05-31.',
  'date.otherThanFileName': 'The front matter says {0}, and the name of the file {1}. The front matter counts.',
  'title.missing': 'This post has no title. Add one to the front matter.',
  'description.missing': 'This post has no description, which search engines and previews of links show. Add one.',
  'description.long': 'The description has {0} characters. Search engines show about {1}.',
  'url.duplicate': 'This post and {1} have the same address, {0}. Only one of them can be on the site.',
  'tags.case': 'The tag "{0}" differs only in case from "{1}", which other posts have ({2}).',
  'link.empty': 'This link leads nowhere, because it has no address.',
  'link.nowhere': 'There is nothing at "{0}". Correct the address, or add the file.',
  'link.noPost': '{0} stops here, because there is no post or page "{1}".',
  'link.anchor': 'This post has no heading or element "{0}".',
  'link.noScheme': 'Without https:// in front, "{0}" means a page of this site.',
  'image.nowhere': 'There is no image at "{0}". Correct the address, or add the file.',
  'image.noAlt': 'This image has no text for readers who cannot see it. Write one between the brackets.',
  'fence.unclosed': 'The code that begins here has no end. Add a line with {0} below it.',
  'template.unknown': '{0} stops at "{1}", which it does not know.',
  'layout.missing': '{0} has no layout "{1}", and writes the page without one.',
  'author.unknown': '{0} stops here: there is no author "{1}" in {2}.',
  'template.noFile': '{0} stops here, because there is no file "{1}".',
  'template.unclosed': '{0} stops at this tag, because its end is missing.',
  'template.stops': '{0} stops at this tag: {1}.',
  'archive.noTemplate': 'There is no template {0}. Create one with Create Archive Template, or correct its name.',
  'archive.template': 'The archive cannot be made from this template: {0}.',
  'config.timeZone': 'The time zone "{0}" is not known. UTC is used instead.',
} as const;

/** The English sentence of a problem, with its values filled in. */
export function describeProblem(problem: Problem): string {
  return formatMessage(problemMessages[problem.code], problem.args);
}

/** Fills `{0}`, `{1}`, … of a message with values; a placeholder without a value stays as it is. */
export function formatMessage(message: string, args: readonly string[]): string {
  return message.replace(/\{(\d+)\}/g, (placeholder, index: string) => args[Number(index)] ?? placeholder);
}
