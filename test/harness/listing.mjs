// The README as the Marketplace, Open VSX and VS Code's own page of an extension show it: none of them knows the folders
// around it. Imports nothing.

/** A link or a picture, else code, in which neither is one. */
const linkOrCode = /(!?)\[((?:`[^`]*`|[^\][`])*)\]\(([^)\s]+)\)|`[^`]*`/g;

/**
 * Leads relative links to the repository. Where nobody knows its address, it leaves pictures out and keeps the words of links.
 *
 * @param {string} readme  Markdown
 * @param {string | undefined} repository  the `repository.url` of the manifest, of GitHub or a forge with the same paths
 * @returns {string} Markdown in which every link is absolute or leads to a heading
 */
export function listingText(readme, repository) {
  const base = repository?.replace(/^git\+/, '').replace(/(?:\.git)?\/?$/, '');
  let isCode = false;
  const lines = readme.split('\n').flatMap((line) => {
    if (/^ *(?:```|~~~)/.test(line)) isCode = !isCode;
    if (isCode) return [line];
    const text = line.replace(linkOrCode, (all, mark, words, address) => linkFor({ all, mark, words, address }, base));
    return text === '' && line !== '' ? [] : [text];
  });
  return lines.join('\n');
}

function linkFor({ all, mark, words, address }, base) {
  if (address === undefined || /^(?:\w+:|#)/.test(address)) return all;
  if (base !== undefined) return `${mark}[${words}](${base}/${mark === '!' ? 'raw' : 'blob'}/HEAD/${address})`;
  return mark === '!' ? '' : words;
}
